// A library just large enough to ask the solver about.
#[lang = "sized"]
pub trait Sized {}
#[lang = "copy"]
pub trait Copy: Clone {}
#[lang = "clone"]
pub trait Clone {
    fn clone(&self) -> Self;
}
#[lang = "send"]
pub trait Send {}
#[lang = "sync"]
pub trait Sync {}
unsafe impl<T: Sync + ?Sized> Send for &T {}
impl<T: ?Sized> !Send for *const T {}
impl<T: ?Sized> !Send for *mut T {}
impl<T: ?Sized> !Sync for *const T {}
impl<T: ?Sized> !Sync for *mut T {}

#[lang = "integer"]
pub trait Integer: Copy {}
#[lang = "float"]
pub trait Float: Copy {}
#[lang = "drop"]
pub trait Drop {
    fn drop(&mut self);
}

#[lang = "fn_once"]
pub trait FnOnce<A> {
    type Output;
    fn call_once(self, args: A) -> Self::Output;
}
#[lang = "fn_mut"]
pub trait FnMut<A>: FnOnce<A> {
    fn call_mut(&mut self, args: A) -> Self::Output;
}
#[lang = "fn"]
pub trait Fn<A>: FnMut<A> {
    fn call(&self, args: A) -> Self::Output;
}
impl<A, F: Fn<A> + ?Sized> FnOnce<A> for &F {
    type Output = F::Output;
    fn call_once(self, args: A) -> F::Output {
        self.call(args)
    }
}
impl<A, F: Fn<A> + ?Sized> FnMut<A> for &F {
    fn call_mut(&mut self, args: A) -> F::Output {
        self.call(args)
    }
}
impl<A, F: Fn<A> + ?Sized> Fn<A> for &F {
    fn call(&self, args: A) -> F::Output {
        (**self).call(args)
    }
}

#[lang = "add"]
pub trait Add<R = Self> {
    type Output;
    fn add(self, other: R) -> Self::Output;
}
impl<T: Integer> Add for T {
    type Output = T;
    fn add(self, other: T) -> T {
        self
    }
}
impl<T: Integer> Add<&T> for T {
    type Output = T;
    fn add(self, other: &T) -> T {
        self
    }
}
#[lang = "add_assign"]
pub trait AddAssign<R = Self> {
    fn add_assign(&mut self, other: R);
}
impl<T: Integer> AddAssign for T {
    fn add_assign(&mut self, other: T) {}
}
#[lang = "eq"]
pub trait PartialEq<R: ?Sized = Self> {
    fn eq(&self, other: &R) -> bool;
}
impl<T: Integer> PartialEq for T {
    fn eq(&self, other: &T) -> bool {
        true
    }
}
#[lang = "partial_ord"]
pub trait PartialOrd<R: ?Sized = Self>: PartialEq<R> {
    fn lt(&self, other: &R) -> bool;
    fn gt(&self, other: &R) -> bool;
}
impl<T: Integer> PartialOrd for T {
    fn lt(&self, other: &T) -> bool {
        true
    }
    fn gt(&self, other: &T) -> bool {
        true
    }
}
#[lang = "display"]
pub trait Display {
    fn fmt(&self) -> bool;
}
impl<T: Integer> Display for T {
    fn fmt(&self) -> bool {
        true
    }
}
impl<T: Float> Display for T {
    fn fmt(&self) -> bool {
        true
    }
}
impl<T: Display + ?Sized> Display for &T {
    fn fmt(&self) -> bool {
        true
    }
}
impl Display for str {
    fn fmt(&self) -> bool {
        true
    }
}
pub trait ToString {
    fn to_string(&self) -> u8;
}
impl<T: Display + ?Sized> ToString for T {
    fn to_string(&self) -> u8 {
        1
    }
}

pub trait ToOwned {
    type Owned;
    fn to_owned(&self) -> Self::Owned;
}
impl<T: Clone> ToOwned for T {
    type Owned = T;
    fn to_owned(&self) -> T {
        self.clone()
    }
}
impl ToOwned for str {
    type Owned = Rc<u8>;
    fn to_owned(&self) -> Rc<u8> {
        loop {}
    }
}

#[lang = "iterator"]
pub trait Iterator {
    type Item;
    fn next(&mut self) -> Option<Self::Item>;
    fn by_ref(&mut self) -> &mut Self
    where
        Self: Sized,
    {
        self
    }
    fn size_hint(&self) -> usize {
        0
    }
}
impl<I: Iterator + ?Sized> Iterator for &mut I {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        (**self).next()
    }
}
#[lang = "into_iterator"]
pub trait IntoIterator {
    type Item;
    type IntoIter: Iterator<Item = Self::Item>;
    fn into_iter(self) -> Self::IntoIter;
}
impl<I: Iterator> IntoIterator for I {
    type Item = I::Item;
    type IntoIter = I;
    fn into_iter(self) -> I {
        self
    }
}
pub struct Map<I, F> {
    pub(crate) iter: I,
    pub(crate) f: F,
}
impl<B, I: Iterator, F: FnMut(I::Item) -> B> Iterator for Map<I, F> {
    type Item = B;
    fn next(&mut self) -> Option<B> {
        None
    }
}
pub struct Range<T> {
    pub start: T,
    pub end: T,
}
impl<T: Integer> Iterator for Range<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        None
    }
}

#[lang = "Option"]
pub enum Option<T> {
    None,
    Some(T),
}
impl<T: Clone> Clone for Option<T> {
    fn clone(&self) -> Self {
        None
    }
}
impl<T: Copy> Copy for Option<T> {}

#[lang = "owned_box"]
pub struct Box<T: ?Sized>(pub(crate) *mut T);
impl<T: Clone> Clone for Box<T> {
    fn clone(&self) -> Self {
        loop {}
    }
}
impl<T> Box<T> {
    pub fn new(value: T) -> Box<T> {
        loop {}
    }
}
impl<T: ?Sized> Drop for Box<T> {
    fn drop(&mut self) {}
}
pub struct Rc<T: ?Sized>(pub(crate) *mut T);
impl<T: ?Sized> Clone for Rc<T> {
    fn clone(&self) -> Self {
        loop {}
    }
}
impl<T: ?Sized> Drop for Rc<T> {
    fn drop(&mut self) {}
}
impl<T: ?Sized> !Send for Rc<T> {}
impl<T: ?Sized> !Sync for Rc<T> {}
pub struct Vec<T> {
    pub(crate) start: *mut T,
}
unsafe impl<T: Send> Send for Vec<T> {}
unsafe impl<T: Sync> Sync for Vec<T> {}
impl<T: Clone> Clone for Vec<T> {
    fn clone(&self) -> Self {
        loop {}
    }
}
impl<T> Drop for Vec<T> {
    fn drop(&mut self) {}
}
pub struct IntoIter<T>(pub(crate) Vec<T>);
impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        None
    }
}
impl<T> IntoIterator for Vec<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        loop {}
    }
}
#[lang = "unsafe_cell"]
pub struct UnsafeCell<T: ?Sized>(pub(crate) T);
impl<T: ?Sized> !Sync for UnsafeCell<T> {}
pub struct Cell<T: ?Sized>(pub(crate) UnsafeCell<T>);
pub struct Mutex<T: ?Sized> {
    pub(crate) data: UnsafeCell<T>,
}
unsafe impl<T: Send + ?Sized> Send for Mutex<T> {}
unsafe impl<T: Send + ?Sized> Sync for Mutex<T> {}
pub struct Arc<T: ?Sized>(pub(crate) *mut T);
unsafe impl<T: Sync + Send + ?Sized> Send for Arc<T> {}
unsafe impl<T: Send + Sync + ?Sized> Sync for Arc<T> {}
#[lang = "deref"]
pub trait Deref {
    type Target: ?Sized;
    fn deref(&self) -> &Self::Target;
}
impl<T: ?Sized> Deref for Arc<T> {
    type Target = T;
    fn deref(&self) -> &T {
        loop {}
    }
}
#[lang = "from"]
pub trait From<T> {
    fn from(value: T) -> Self;
}
impl<T> From<T> for T {
    fn from(value: T) -> T {
        value
    }
}
impl<T> From<T> for Box<T> {
    fn from(value: T) -> Box<T> {
        loop {}
    }
}
pub trait Into<T> {
    fn into(self) -> T;
}
impl<T, U: From<T>> Into<U> for T {
    fn into(self) -> U {
        U::from(self)
    }
}
pub mod prelude {
    pub use crate::Option::{None, Some};
    pub use crate::*;
}
