//! `std::cmp`. The impls for slices and arrays are in `slice/compare.rs`, those for tuples in `tuple.rs`.

use crate::intrinsics;
use crate::num::{Float, Integer};

use Ordering::{Equal, Greater, Less};

#[lang = "eq"]
pub trait PartialEq<Rhs: ?Sized = Self> {
    fn eq(&self, other: &Rhs) -> bool;

    fn ne(&self, other: &Rhs) -> bool {
        !self.eq(other)
    }
}

#[lang = "total_eq"]
pub trait Eq: PartialEq<Self> {}

#[lang = "Ordering"]
#[derive(Clone, Copy, Eq, PartialOrd, Ord, PartialEq, Debug, Hash)]
pub enum Ordering {
    Less = -1,
    Equal = 0,
    Greater = 1,
}

impl Ordering {
    pub const fn is_eq(self) -> bool {
        matches!(self, Equal)
    }

    pub const fn is_ne(self) -> bool {
        !matches!(self, Equal)
    }

    pub const fn is_lt(self) -> bool {
        matches!(self, Less)
    }

    pub const fn is_gt(self) -> bool {
        matches!(self, Greater)
    }

    pub const fn is_le(self) -> bool {
        !matches!(self, Greater)
    }

    pub const fn is_ge(self) -> bool {
        !matches!(self, Less)
    }

    pub const fn reverse(self) -> Ordering {
        match self {
            Less => Greater,
            Equal => Equal,
            Greater => Less,
        }
    }

    pub const fn then(self, other: Ordering) -> Ordering {
        match self {
            Equal => other,
            _ => self,
        }
    }

    pub fn then_with<F: FnOnce() -> Ordering>(self, f: F) -> Ordering {
        match self {
            Equal => f(),
            _ => self,
        }
    }
}

#[lang = "partial_ord"]
pub trait PartialOrd<Rhs: ?Sized = Self>: PartialEq<Rhs> {
    fn partial_cmp(&self, other: &Rhs) -> Option<Ordering>;

    fn lt(&self, other: &Rhs) -> bool {
        matches!(self.partial_cmp(other), Some(Less))
    }

    fn le(&self, other: &Rhs) -> bool {
        matches!(self.partial_cmp(other), Some(Less | Equal))
    }

    fn gt(&self, other: &Rhs) -> bool {
        matches!(self.partial_cmp(other), Some(Greater))
    }

    fn ge(&self, other: &Rhs) -> bool {
        matches!(self.partial_cmp(other), Some(Greater | Equal))
    }
}

#[lang = "ord"]
pub trait Ord: Eq + PartialOrd<Self> {
    fn cmp(&self, other: &Self) -> Ordering;

    fn max(self, other: Self) -> Self
    where
        Self: Sized,
    {
        if other < self { self } else { other }
    }

    fn min(self, other: Self) -> Self
    where
        Self: Sized,
    {
        if other < self { other } else { self }
    }

    #[track_caller]
    fn clamp(self, min: Self, max: Self) -> Self
    where
        Self: Sized,
    {
        assert!(min <= max);
        if self < min {
            min
        } else if self > max {
            max
        } else {
            self
        }
    }
}

pub fn min<T: Ord>(a: T, b: T) -> T {
    a.min(b)
}

pub fn max<T: Ord>(a: T, b: T) -> T {
    a.max(b)
}

pub fn min_by<T, F: FnOnce(&T, &T) -> Ordering>(a: T, b: T, compare: F) -> T {
    if compare(&a, &b).is_le() { a } else { b }
}

pub fn max_by<T, F: FnOnce(&T, &T) -> Ordering>(a: T, b: T, compare: F) -> T {
    if compare(&a, &b).is_gt() { a } else { b }
}

pub fn min_by_key<T, K: Ord, F: FnMut(&T) -> K>(a: T, b: T, mut key: F) -> T {
    if key(&b) < key(&a) { b } else { a }
}

pub fn max_by_key<T, K: Ord, F: FnMut(&T) -> K>(a: T, b: T, mut key: F) -> T {
    if key(&b) < key(&a) { a } else { b }
}

#[derive(PartialEq, Eq, Debug, Copy, Clone, Default, Hash)]
pub struct Reverse<T>(pub T);

impl<T: PartialOrd> PartialOrd for Reverse<T> {
    fn partial_cmp(&self, other: &Reverse<T>) -> Option<Ordering> {
        other.0.partial_cmp(&self.0)
    }
}

impl<T: Ord> Ord for Reverse<T> {
    fn cmp(&self, other: &Reverse<T>) -> Ordering {
        other.0.cmp(&self.0)
    }
}

/// How two primitive values compare that can be compared.
fn order<T: Copy>(a: T, b: T) -> Ordering {
    if intrinsics::lt(a, b) {
        Less
    } else if intrinsics::eq(a, b) {
        Equal
    } else {
        Greater
    }
}

impl<T: Integer> PartialEq for T {
    fn eq(&self, other: &T) -> bool {
        intrinsics::eq(*self, *other)
    }

    fn ne(&self, other: &T) -> bool {
        !intrinsics::eq(*self, *other)
    }
}

impl<T: Integer> Eq for T {}

impl<T: Integer> PartialOrd for T {
    fn partial_cmp(&self, other: &T) -> Option<Ordering> {
        Some(order(*self, *other))
    }

    fn lt(&self, other: &T) -> bool {
        intrinsics::lt(*self, *other)
    }

    fn le(&self, other: &T) -> bool {
        intrinsics::le(*self, *other)
    }

    fn gt(&self, other: &T) -> bool {
        intrinsics::lt(*other, *self)
    }

    fn ge(&self, other: &T) -> bool {
        intrinsics::le(*other, *self)
    }
}

impl<T: Integer> Ord for T {
    fn cmp(&self, other: &T) -> Ordering {
        order(*self, *other)
    }

    fn max(self, other: T) -> T {
        if intrinsics::lt(other, self) { self } else { other }
    }

    fn min(self, other: T) -> T {
        if intrinsics::lt(other, self) { other } else { self }
    }

    #[track_caller]
    fn clamp(self, min: T, max: T) -> T {
        assert!(intrinsics::le(min, max), "min > max. min = {min:?}, max = {max:?}");
        self.max(min).min(max)
    }
}

impl<T: Float> PartialEq for T {
    fn eq(&self, other: &T) -> bool {
        intrinsics::eq(*self, *other)
    }
}

impl<T: Float> PartialOrd for T {
    fn partial_cmp(&self, other: &T) -> Option<Ordering> {
        if intrinsics::le(*self, *other) || intrinsics::lt(*other, *self) { Some(order(*self, *other)) } else { None }
    }

    fn lt(&self, other: &T) -> bool {
        intrinsics::lt(*self, *other)
    }

    fn le(&self, other: &T) -> bool {
        intrinsics::le(*self, *other)
    }

    fn gt(&self, other: &T) -> bool {
        intrinsics::lt(*other, *self)
    }

    fn ge(&self, other: &T) -> bool {
        intrinsics::le(*other, *self)
    }
}

impl PartialEq for bool {
    fn eq(&self, other: &bool) -> bool {
        intrinsics::eq(*self, *other)
    }
}

impl Eq for bool {}

impl PartialOrd for bool {
    fn partial_cmp(&self, other: &bool) -> Option<Ordering> {
        Some(order(*self, *other))
    }
}

impl Ord for bool {
    fn cmp(&self, other: &bool) -> Ordering {
        order(*self, *other)
    }
}

impl PartialEq for char {
    fn eq(&self, other: &char) -> bool {
        intrinsics::eq(*self, *other)
    }
}

impl Eq for char {}

impl PartialOrd for char {
    fn partial_cmp(&self, other: &char) -> Option<Ordering> {
        Some(order(*self, *other))
    }
}

impl Ord for char {
    fn cmp(&self, other: &char) -> Ordering {
        order(*self, *other)
    }
}

impl PartialEq for str {
    fn eq(&self, other: &str) -> bool {
        intrinsics::str_eq(self, other)
    }
}

impl Eq for str {}

impl PartialOrd for str {
    fn partial_cmp(&self, other: &str) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for str {
    fn cmp(&self, other: &str) -> Ordering {
        order(intrinsics::str_compare(self, other), 0)
    }
}

impl PartialEq for () {
    fn eq(&self, _: &()) -> bool {
        true
    }
}

impl Eq for () {}

impl PartialOrd for () {
    fn partial_cmp(&self, _: &()) -> Option<Ordering> {
        Some(Equal)
    }
}

impl Ord for () {
    fn cmp(&self, _: &()) -> Ordering {
        Equal
    }
}

impl PartialEq for ! {
    fn eq(&self, _: &!) -> bool {
        *self
    }
}

impl Eq for ! {}

impl<A: PartialEq<B> + ?Sized, B: ?Sized> PartialEq<&B> for &A {
    fn eq(&self, other: &&B) -> bool {
        PartialEq::eq(&**self, &**other)
    }

    fn ne(&self, other: &&B) -> bool {
        PartialEq::ne(&**self, &**other)
    }
}

impl<A: Eq + ?Sized> Eq for &A {}

impl<A: PartialOrd<B> + ?Sized, B: ?Sized> PartialOrd<&B> for &A {
    fn partial_cmp(&self, other: &&B) -> Option<Ordering> {
        PartialOrd::partial_cmp(&**self, &**other)
    }

    fn lt(&self, other: &&B) -> bool {
        PartialOrd::lt(&**self, &**other)
    }

    fn le(&self, other: &&B) -> bool {
        PartialOrd::le(&**self, &**other)
    }

    fn gt(&self, other: &&B) -> bool {
        PartialOrd::gt(&**self, &**other)
    }

    fn ge(&self, other: &&B) -> bool {
        PartialOrd::ge(&**self, &**other)
    }
}

impl<A: Ord + ?Sized> Ord for &A {
    fn cmp(&self, other: &Self) -> Ordering {
        Ord::cmp(&**self, &**other)
    }
}

impl<A: PartialEq<B> + ?Sized, B: ?Sized> PartialEq<&mut B> for &mut A {
    fn eq(&self, other: &&mut B) -> bool {
        PartialEq::eq(&**self, &**other)
    }
}

impl<A: Eq + ?Sized> Eq for &mut A {}

impl<A: PartialEq<B> + ?Sized, B: ?Sized> PartialEq<&mut B> for &A {
    fn eq(&self, other: &&mut B) -> bool {
        PartialEq::eq(&**self, &**other)
    }
}

impl<A: PartialEq<B> + ?Sized, B: ?Sized> PartialEq<&B> for &mut A {
    fn eq(&self, other: &&B) -> bool {
        PartialEq::eq(&**self, &**other)
    }
}

impl<A: PartialOrd<B> + ?Sized, B: ?Sized> PartialOrd<&mut B> for &mut A {
    fn partial_cmp(&self, other: &&mut B) -> Option<Ordering> {
        PartialOrd::partial_cmp(&**self, &**other)
    }
}

impl<A: Ord + ?Sized> Ord for &mut A {
    fn cmp(&self, other: &Self) -> Ordering {
        Ord::cmp(&**self, &**other)
    }
}

impl<T: ?Sized> PartialEq for *const T {
    fn eq(&self, other: &*const T) -> bool {
        intrinsics::pointer_eq(*self, *other)
    }
}

impl<T: ?Sized> PartialEq for *mut T {
    fn eq(&self, other: &*mut T) -> bool {
        intrinsics::pointer_eq(*self as *const T, *other as *const T)
    }
}
