//! As much of std as the programs in the folder around need.

pub mod prelude {
    pub use crate::{Box, Clone, Copy, Deref, DerefMut, Drop, Fn, FnMut, FnOnce, IntoIterator, Iterator, Sized, Vec};
    pub use crate::Option::{self, None, Some};
}

#[lang = "sized"]
pub trait Sized {}

#[lang = "clone"]
pub trait Clone: Sized {
    fn clone(&self) -> Self;
}

#[lang = "copy"]
pub trait Copy: Clone {}

#[lang = "drop"]
pub trait Drop {
    fn drop(&mut self);
}

#[lang = "deref"]
pub trait Deref {
    type Target: ?Sized;
    fn deref(&self) -> &Self::Target;
}

#[lang = "deref_mut"]
pub trait DerefMut: Deref {
    fn deref_mut(&mut self) -> &mut Self::Target;
}

#[lang = "index"]
pub trait Index<Idx: ?Sized> {
    type Output: ?Sized;
    fn index(&self, index: Idx) -> &Self::Output;
}

#[lang = "index_mut"]
pub trait IndexMut<Idx: ?Sized>: Index<Idx> {
    fn index_mut(&mut self, index: Idx) -> &mut Self::Output;
}

#[lang = "add_assign"]
pub trait AddAssign<Rhs = Self> {
    fn add_assign(&mut self, rhs: Rhs);
}

#[lang = "fn_once"]
pub trait FnOnce<Args> {
    type Output;
    fn call_once(self, args: Args) -> Self::Output;
}

#[lang = "fn_mut"]
pub trait FnMut<Args>: FnOnce<Args> {
    fn call_mut(&mut self, args: Args) -> Self::Output;
}

#[lang = "fn"]
pub trait Fn<Args>: FnMut<Args> {
    fn call(&self, args: Args) -> Self::Output;
}

#[lang = "Option"]
pub enum Option<T> {
    None,
    Some(T),
}

#[lang = "iterator"]
pub trait Iterator {
    type Item;
    fn next(&mut self) -> Option<Self::Item>;
}

#[lang = "into_iterator"]
pub trait IntoIterator {
    type Item;
    type IntoIter: Iterator<Item = Self::Item>;
    fn into_iter(self) -> Self::IntoIter;
}

impl<I: Iterator> IntoIterator for I {
    type Item = <I as Iterator>::Item;
    type IntoIter = I;
    fn into_iter(self) -> I {
        self
    }
}

#[lang = "owned_box"]
pub struct Box<T: ?Sized> {
    pointer: *mut T,
}

impl<T> Box<T> {
    pub fn new(value: T) -> Box<T> {
        intrinsic!(box_new)
    }
}

#[lang = "box_free"]
pub fn box_free<T: ?Sized>(pointer: *mut T) {
    intrinsic!(dealloc)
}

#[lang = "Vec"]
pub struct Vec<T> {
    items: *mut T,
}

impl<T> Vec<T> {
    pub fn new() -> Vec<T> {
        intrinsic!(vec_new)
    }

    pub fn push(&mut self, item: T) {
        intrinsic!(vec_push)
    }
}

impl<T> Drop for Vec<T> {
    fn drop(&mut self) {}
}

impl<T> Index<usize> for Vec<T> {
    type Output = T;
    fn index(&self, index: usize) -> &T {
        intrinsic!(vec_index)
    }
}

#[lang = "unsafe_cell"]
pub struct UnsafeCell<T> {
    value: T,
}

#[lang = "str_eq"]
pub fn str_eq(a: &str, b: &str) -> bool {
    intrinsic!(str_eq)
}
