//! `std::mem`.

use crate::intrinsics;
use crate::ops::{Deref, DerefMut};

pub fn drop<T>(_value: T) {}

pub const fn forget<T>(value: T) {
    intrinsics::forget(value);
}

pub const fn swap<T>(a: &mut T, b: &mut T) {
    intrinsics::swap(a, b);
}

pub const fn replace<T>(place: &mut T, value: T) -> T {
    let old = intrinsics::read(place as *mut T as *const T);
    intrinsics::write(place, value);
    old
}

pub fn take<T: Default>(place: &mut T) -> T {
    replace(place, T::default())
}

pub const fn size_of<T>() -> usize {
    intrinsics::size_of::<T>()
}

pub const fn size_of_val<T: ?Sized>(value: &T) -> usize {
    intrinsics::size_of_val(value)
}

pub const fn align_of<T>() -> usize {
    intrinsics::align_of::<T>()
}

pub const fn align_of_val<T>(_: &T) -> usize {
    intrinsics::align_of::<T>()
}

pub const fn needs_drop<T: ?Sized>() -> bool {
    intrinsics::needs_drop::<T>()
}

/// Which variant a value is; opaque.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Discriminant(usize);

pub fn discriminant<T>(value: &T) -> Discriminant {
    Discriminant(intrinsics::variant_index(value))
}

/// A value that is not dropped by itself: the machine knows the type.
#[lang = "manually_drop"]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ManuallyDrop<T> {
    value: T,
}

impl<T> ManuallyDrop<T> {
    pub const fn new(value: T) -> ManuallyDrop<T> {
        ManuallyDrop { value }
    }

    pub fn into_inner(slot: ManuallyDrop<T>) -> T {
        intrinsics::read(&slot.value)
    }
}

impl<T> Deref for ManuallyDrop<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for ManuallyDrop<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}
