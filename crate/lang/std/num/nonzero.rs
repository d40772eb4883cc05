//! `NonZero`.

use crate::fmt;
use crate::intrinsics;
use crate::num::Integer;

#[derive(PartialEq, Eq, PartialOrd, Ord, Clone, Copy, Hash)]
pub struct NonZero<T>(T);

pub type NonZeroU8 = NonZero<u8>;
pub type NonZeroU16 = NonZero<u16>;
pub type NonZeroU32 = NonZero<u32>;
pub type NonZeroU64 = NonZero<u64>;
pub type NonZeroUsize = NonZero<usize>;
pub type NonZeroI32 = NonZero<i32>;
pub type NonZeroI64 = NonZero<i64>;

impl<T: Integer> NonZero<T> {
    pub const fn new(value: T) -> Option<NonZero<T>> {
        if intrinsics::eq(value, intrinsics::cast(0u8)) { None } else { Some(NonZero(value)) }
    }

    pub const fn get(self) -> T {
        self.0
    }
}

impl<T: fmt::Display> fmt::Display for NonZero<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: fmt::Debug> fmt::Debug for NonZero<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
