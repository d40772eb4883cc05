//! `std::ptr`: what can be said of references. Raw pointers themselves are not for programs.

use crate::intrinsics;

pub fn eq<T: ?Sized>(a: *const T, b: *const T) -> bool {
    intrinsics::pointer_eq(a, b)
}
