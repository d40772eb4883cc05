//! `std::default`. That of tuples is in `tuple.rs`.

use crate::intrinsics;
use crate::num::{Float, Integer};

#[lang = "default"]
pub trait Default: Sized {
    fn default() -> Self;
}

impl<T: Integer> Default for T {
    fn default() -> T {
        intrinsics::cast(0u8)
    }
}

impl<T: Float> Default for T {
    fn default() -> T {
        intrinsics::cast(0u8)
    }
}

impl Default for bool {
    fn default() -> bool {
        false
    }
}

impl Default for char {
    fn default() -> char {
        '\0'
    }
}

impl Default for () {
    fn default() {}
}

impl Default for &str {
    fn default() -> Self {
        ""
    }
}

impl<T> Default for &[T] {
    fn default() -> Self {
        &[]
    }
}
