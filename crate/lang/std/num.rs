//! Integers and floats: the traits that hold for exactly the primitive types, so that their methods are written once, and
//! `std::num`.

use crate::fmt::Debug;

pub use crate::num::error::{IntErrorKind, ParseFloatError, ParseIntError, TryFromIntError};
pub use crate::num::nonzero::{NonZero, NonZeroI32, NonZeroI64, NonZeroU8, NonZeroU16, NonZeroU32, NonZeroU64, NonZeroUsize};
pub use crate::num::wrapping::{Saturating, Wrapping};

/// The twelve integer types, and integer variables of the inference.
#[lang = "integer"]
pub(crate) trait Integer: Copy + Eq + Ord + Debug {}

/// `f32`, `f64`, and float variables of the inference.
#[lang = "float"]
pub(crate) trait Float: Copy + PartialOrd {}

/// The type in which the distance of two values is told: without a sign, of the same width.
pub(crate) trait Distance: Integer {
    type Distance: Integer;
}

impl Distance for i8 {
    type Distance = u8;
}

impl Distance for i16 {
    type Distance = u16;
}

impl Distance for i32 {
    type Distance = u32;
}

impl Distance for i64 {
    type Distance = u64;
}

impl Distance for i128 {
    type Distance = u128;
}

impl Distance for isize {
    type Distance = usize;
}

impl Distance for u8 {
    type Distance = u8;
}

impl Distance for u16 {
    type Distance = u16;
}

impl Distance for u32 {
    type Distance = u32;
}

impl Distance for u64 {
    type Distance = u64;
}

impl Distance for u128 {
    type Distance = u128;
}

impl Distance for usize {
    type Distance = usize;
}

/// Integers with negative values.
pub(crate) trait Signed: Integer {
    /// The type without a sign of the same width.
    type Unsigned: Integer;
}

impl Signed for i8 {
    type Unsigned = u8;
}

impl Signed for i16 {
    type Unsigned = u16;
}

impl Signed for i32 {
    type Unsigned = u32;
}

impl Signed for i64 {
    type Unsigned = u64;
}

impl Signed for i128 {
    type Unsigned = u128;
}

impl Signed for isize {
    type Unsigned = usize;
}

/// Integers without negative values.
pub(crate) trait Unsigned: Integer {
    /// The type with a sign of the same width.
    type Signed: Integer;
}

impl Unsigned for u8 {
    type Signed = i8;
}

impl Unsigned for u16 {
    type Signed = i16;
}

impl Unsigned for u32 {
    type Signed = i32;
}

impl Unsigned for u64 {
    type Signed = i64;
}

impl Unsigned for u128 {
    type Signed = i128;
}

impl Unsigned for usize {
    type Signed = isize;
}

/// Functions of a float, by the names of their methods.
#[lang = "FloatFunction"]
#[derive(Clone, Copy)]
pub(crate) enum FloatFunction {
    Floor,
    Ceil,
    Round,
    RoundTiesEven,
    Trunc,
    Abs,
    Sqrt,
    Cbrt,
    Exp,
    Exp2,
    ExpM1,
    Ln,
    Ln1p,
    Log2,
    Log10,
    Sin,
    Cos,
    Tan,
    Asin,
    Acos,
    Atan,
    Sinh,
    Cosh,
    Tanh,
    Asinh,
    Acosh,
    Atanh,
}

/// Functions of two floats, by the names of their methods.
#[lang = "FloatFunction2"]
#[derive(Clone, Copy)]
pub(crate) enum FloatFunction2 {
    Powf,
    Atan2,
    Hypot,
    Copysign,
    Min,
    Max,
    RemEuclid,
    DivEuclid,
}

/// Forms in which floats print.
#[lang = "FloatText"]
#[derive(Clone, Copy)]
pub(crate) enum FloatText {
    /// `{}`
    Display,
    /// `{:?}`
    Debug,
    /// `{:e}`
    LowerExp,
    /// `{:E}`
    UpperExp,
}
