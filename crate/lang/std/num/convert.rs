//! Conversions between primitive types, by two lists of pairs: those that always fit (`From`), and those between integers
//! that may not (`TryFrom`).

use crate::char::{CharTryFromError, TryFromCharError};
use crate::intrinsics;
use crate::num::{Integer, TryFromIntError};

/// Every value of the type is one of `T`.
pub(crate) trait WidensTo<T> {}

/// Some value of the type is none of `T`.
pub(crate) trait NarrowsTo<T>: Integer {}

impl<T, U: WidensTo<T>> From<U> for T {
    fn from(value: U) -> T {
        intrinsics::cast(value)
    }
}

impl<T: Integer, U: NarrowsTo<T>> TryFrom<U> for T {
    type Error = TryFromIntError;

    fn try_from(value: U) -> Result<T, TryFromIntError> {
        let narrow: T = intrinsics::cast(value);
        // It fits if it comes back as it was, with the same sign.
        let back: U = intrinsics::cast(narrow);
        let was_negative = value < intrinsics::cast(0u8);
        let is_negative = narrow < intrinsics::cast(0u8);
        if back == value && was_negative == is_negative { Ok(narrow) } else { Err(TryFromIntError(())) }
    }
}

impl WidensTo<u16> for u8 {}
impl WidensTo<u32> for u8 {}
impl WidensTo<u64> for u8 {}
impl WidensTo<u128> for u8 {}
impl WidensTo<usize> for u8 {}
impl WidensTo<i16> for u8 {}
impl WidensTo<i32> for u8 {}
impl WidensTo<i64> for u8 {}
impl WidensTo<i128> for u8 {}
impl WidensTo<isize> for u8 {}
impl WidensTo<u32> for u16 {}
impl WidensTo<u64> for u16 {}
impl WidensTo<u128> for u16 {}
impl WidensTo<usize> for u16 {}
impl WidensTo<i32> for u16 {}
impl WidensTo<i64> for u16 {}
impl WidensTo<i128> for u16 {}
impl WidensTo<u64> for u32 {}
impl WidensTo<u128> for u32 {}
impl WidensTo<i64> for u32 {}
impl WidensTo<i128> for u32 {}
impl WidensTo<u128> for u64 {}
impl WidensTo<i128> for u64 {}
impl WidensTo<i16> for i8 {}
impl WidensTo<i32> for i8 {}
impl WidensTo<i64> for i8 {}
impl WidensTo<i128> for i8 {}
impl WidensTo<isize> for i8 {}
impl WidensTo<i32> for i16 {}
impl WidensTo<i64> for i16 {}
impl WidensTo<i128> for i16 {}
impl WidensTo<isize> for i16 {}
impl WidensTo<i64> for i32 {}
impl WidensTo<i128> for i32 {}
impl WidensTo<i128> for i64 {}
impl WidensTo<f32> for i8 {}
impl WidensTo<f32> for i16 {}
impl WidensTo<f32> for u8 {}
impl WidensTo<f32> for u16 {}
impl WidensTo<f64> for i8 {}
impl WidensTo<f64> for i16 {}
impl WidensTo<f64> for i32 {}
impl WidensTo<f64> for u8 {}
impl WidensTo<f64> for u16 {}
impl WidensTo<f64> for u32 {}
impl WidensTo<f64> for f32 {}
impl WidensTo<u8> for bool {}
impl WidensTo<u16> for bool {}
impl WidensTo<u32> for bool {}
impl WidensTo<u64> for bool {}
impl WidensTo<u128> for bool {}
impl WidensTo<usize> for bool {}
impl WidensTo<i8> for bool {}
impl WidensTo<i16> for bool {}
impl WidensTo<i32> for bool {}
impl WidensTo<i64> for bool {}
impl WidensTo<i128> for bool {}
impl WidensTo<isize> for bool {}
impl WidensTo<char> for u8 {}
impl WidensTo<u32> for char {}
impl WidensTo<u64> for char {}
impl WidensTo<u128> for char {}
impl WidensTo<f32> for bool {}
impl WidensTo<f64> for bool {}

impl NarrowsTo<i8> for u8 {}
impl NarrowsTo<u8> for u16 {}
impl NarrowsTo<i8> for u16 {}
impl NarrowsTo<i16> for u16 {}
impl NarrowsTo<isize> for u16 {}
impl NarrowsTo<u8> for u32 {}
impl NarrowsTo<u16> for u32 {}
impl NarrowsTo<usize> for u32 {}
impl NarrowsTo<i8> for u32 {}
impl NarrowsTo<i16> for u32 {}
impl NarrowsTo<i32> for u32 {}
impl NarrowsTo<isize> for u32 {}
impl NarrowsTo<u8> for u64 {}
impl NarrowsTo<u16> for u64 {}
impl NarrowsTo<u32> for u64 {}
impl NarrowsTo<usize> for u64 {}
impl NarrowsTo<i8> for u64 {}
impl NarrowsTo<i16> for u64 {}
impl NarrowsTo<i32> for u64 {}
impl NarrowsTo<i64> for u64 {}
impl NarrowsTo<isize> for u64 {}
impl NarrowsTo<u8> for u128 {}
impl NarrowsTo<u16> for u128 {}
impl NarrowsTo<u32> for u128 {}
impl NarrowsTo<u64> for u128 {}
impl NarrowsTo<usize> for u128 {}
impl NarrowsTo<i8> for u128 {}
impl NarrowsTo<i16> for u128 {}
impl NarrowsTo<i32> for u128 {}
impl NarrowsTo<i64> for u128 {}
impl NarrowsTo<i128> for u128 {}
impl NarrowsTo<isize> for u128 {}
impl NarrowsTo<u8> for usize {}
impl NarrowsTo<u16> for usize {}
impl NarrowsTo<u32> for usize {}
impl NarrowsTo<u64> for usize {}
impl NarrowsTo<u128> for usize {}
impl NarrowsTo<i8> for usize {}
impl NarrowsTo<i16> for usize {}
impl NarrowsTo<i32> for usize {}
impl NarrowsTo<i64> for usize {}
impl NarrowsTo<i128> for usize {}
impl NarrowsTo<isize> for usize {}
impl NarrowsTo<u8> for i8 {}
impl NarrowsTo<u16> for i8 {}
impl NarrowsTo<u32> for i8 {}
impl NarrowsTo<u64> for i8 {}
impl NarrowsTo<u128> for i8 {}
impl NarrowsTo<usize> for i8 {}
impl NarrowsTo<u8> for i16 {}
impl NarrowsTo<u16> for i16 {}
impl NarrowsTo<u32> for i16 {}
impl NarrowsTo<u64> for i16 {}
impl NarrowsTo<u128> for i16 {}
impl NarrowsTo<usize> for i16 {}
impl NarrowsTo<i8> for i16 {}
impl NarrowsTo<u8> for i32 {}
impl NarrowsTo<u16> for i32 {}
impl NarrowsTo<u32> for i32 {}
impl NarrowsTo<u64> for i32 {}
impl NarrowsTo<u128> for i32 {}
impl NarrowsTo<usize> for i32 {}
impl NarrowsTo<i8> for i32 {}
impl NarrowsTo<i16> for i32 {}
impl NarrowsTo<isize> for i32 {}
impl NarrowsTo<u8> for i64 {}
impl NarrowsTo<u16> for i64 {}
impl NarrowsTo<u32> for i64 {}
impl NarrowsTo<u64> for i64 {}
impl NarrowsTo<u128> for i64 {}
impl NarrowsTo<usize> for i64 {}
impl NarrowsTo<i8> for i64 {}
impl NarrowsTo<i16> for i64 {}
impl NarrowsTo<i32> for i64 {}
impl NarrowsTo<isize> for i64 {}
impl NarrowsTo<u8> for i128 {}
impl NarrowsTo<u16> for i128 {}
impl NarrowsTo<u32> for i128 {}
impl NarrowsTo<u64> for i128 {}
impl NarrowsTo<u128> for i128 {}
impl NarrowsTo<usize> for i128 {}
impl NarrowsTo<i8> for i128 {}
impl NarrowsTo<i16> for i128 {}
impl NarrowsTo<i32> for i128 {}
impl NarrowsTo<i64> for i128 {}
impl NarrowsTo<isize> for i128 {}
impl NarrowsTo<u8> for isize {}
impl NarrowsTo<u16> for isize {}
impl NarrowsTo<u32> for isize {}
impl NarrowsTo<u64> for isize {}
impl NarrowsTo<u128> for isize {}
impl NarrowsTo<usize> for isize {}
impl NarrowsTo<i8> for isize {}
impl NarrowsTo<i16> for isize {}
impl NarrowsTo<i32> for isize {}
impl NarrowsTo<i64> for isize {}
impl NarrowsTo<i128> for isize {}

impl TryFrom<u32> for char {
    type Error = CharTryFromError;

    fn try_from(code: u32) -> Result<char, CharTryFromError> {
        match char::from_u32(code) {
            Some(c) => Ok(c),
            None => Err(CharTryFromError(())),
        }
    }
}

impl TryFrom<char> for u8 {
    type Error = TryFromCharError;

    fn try_from(c: char) -> Result<u8, TryFromCharError> {
        if c as u32 <= 255 { Ok(c as u8) } else { Err(TryFromCharError(())) }
    }
}
