//! Methods of the float types.

use crate::cmp::Ordering;
use crate::intrinsics;
use crate::num::FloatFunction as F;
use crate::num::FloatFunction2 as F2;
use crate::num::Float;

/// A number in any float type.
const fn of<T: Float>(x: f64) -> T {
    intrinsics::cast(x)
}

impl<T: Float> T {
    /// With a positive sign, which 0.0 / 0.0 has only on some machines.
    pub const NAN: T = intrinsics::cast(intrinsics::float_from_bits::<f64>(0x7ff8_0000_0000_0000));
    pub const INFINITY: T = intrinsics::cast(1.0f64 / 0.0f64);
    pub const NEG_INFINITY: T = intrinsics::cast(-1.0f64 / 0.0f64);

    pub fn is_nan(self) -> bool {
        !intrinsics::eq(self, self)
    }

    pub fn is_infinite(self) -> bool {
        self.abs() == of(1.0f64 / 0.0f64)
    }

    pub fn is_finite(self) -> bool {
        self.abs() < of(1.0f64 / 0.0f64)
    }

    pub fn is_sign_negative(self) -> bool {
        // A cast from `f32` keeps the sign, that of zero and NaN too.
        intrinsics::float_to_bits(intrinsics::cast::<T, f64>(self)) >> 63 == 1
    }

    pub fn is_sign_positive(self) -> bool {
        !self.is_sign_negative()
    }

    pub fn abs(self) -> T {
        intrinsics::float_function(F::Abs, self)
    }

    pub fn signum(self) -> T {
        if self.is_nan() { self } else { of::<T>(1.0).copysign(self) }
    }

    pub fn recip(self) -> T {
        intrinsics::op_div(of(1.0), self)
    }

    pub fn powi(self, n: i32) -> T {
        intrinsics::float_powi(self, n)
    }

    pub fn mul_add(self, a: T, b: T) -> T {
        intrinsics::float_mul_add(self, a, b)
    }

    pub fn fract(self) -> T {
        intrinsics::op_sub(self, self.trunc())
    }

    pub fn log(self, base: T) -> T {
        intrinsics::op_div(self.ln(), base.ln())
    }

    pub fn sin_cos(self) -> (T, T) {
        (self.sin(), self.cos())
    }

    #[track_caller]
    pub fn clamp(self, min: T, max: T) -> T
    where
        T: crate::fmt::Debug,
    {
        assert!(min <= max, "min > max, or either was NaN. min = {min:?}, max = {max:?}");
        if self < min {
            min
        } else if self > max {
            max
        } else {
            self
        }
    }

    pub fn total_cmp(&self, other: &T) -> Ordering {
        let order = |x: T| {
            let bits = intrinsics::float_to_bits(intrinsics::cast::<T, f64>(x)) as i64;
            bits ^ (((bits >> 63) as u64) >> 1) as i64
        };
        order(*self).cmp(&order(*other))
    }
}

impl<T: Float> T {
    pub fn floor(self) -> T {
        intrinsics::float_function(F::Floor, self)
    }

    pub fn ceil(self) -> T {
        intrinsics::float_function(F::Ceil, self)
    }

    pub fn round(self) -> T {
        intrinsics::float_function(F::Round, self)
    }

    pub fn round_ties_even(self) -> T {
        intrinsics::float_function(F::RoundTiesEven, self)
    }

    pub fn trunc(self) -> T {
        intrinsics::float_function(F::Trunc, self)
    }

    pub fn sqrt(self) -> T {
        intrinsics::float_function(F::Sqrt, self)
    }

    pub fn cbrt(self) -> T {
        intrinsics::float_function(F::Cbrt, self)
    }

    pub fn exp(self) -> T {
        intrinsics::float_function(F::Exp, self)
    }

    pub fn exp2(self) -> T {
        intrinsics::float_function(F::Exp2, self)
    }

    pub fn exp_m1(self) -> T {
        intrinsics::float_function(F::ExpM1, self)
    }

    pub fn ln(self) -> T {
        intrinsics::float_function(F::Ln, self)
    }

    pub fn ln_1p(self) -> T {
        intrinsics::float_function(F::Ln1p, self)
    }

    pub fn log2(self) -> T {
        intrinsics::float_function(F::Log2, self)
    }

    pub fn log10(self) -> T {
        intrinsics::float_function(F::Log10, self)
    }

    pub fn sin(self) -> T {
        intrinsics::float_function(F::Sin, self)
    }

    pub fn cos(self) -> T {
        intrinsics::float_function(F::Cos, self)
    }

    pub fn tan(self) -> T {
        intrinsics::float_function(F::Tan, self)
    }

    pub fn asin(self) -> T {
        intrinsics::float_function(F::Asin, self)
    }

    pub fn acos(self) -> T {
        intrinsics::float_function(F::Acos, self)
    }

    pub fn atan(self) -> T {
        intrinsics::float_function(F::Atan, self)
    }

    pub fn sinh(self) -> T {
        intrinsics::float_function(F::Sinh, self)
    }

    pub fn cosh(self) -> T {
        intrinsics::float_function(F::Cosh, self)
    }

    pub fn tanh(self) -> T {
        intrinsics::float_function(F::Tanh, self)
    }

    pub fn asinh(self) -> T {
        intrinsics::float_function(F::Asinh, self)
    }

    pub fn acosh(self) -> T {
        intrinsics::float_function(F::Acosh, self)
    }

    pub fn atanh(self) -> T {
        intrinsics::float_function(F::Atanh, self)
    }

    pub fn powf(self, n: T) -> T {
        intrinsics::float_function2(F2::Powf, self, n)
    }

    pub fn atan2(self, other: T) -> T {
        intrinsics::float_function2(F2::Atan2, self, other)
    }

    pub fn hypot(self, other: T) -> T {
        intrinsics::float_function2(F2::Hypot, self, other)
    }

    pub fn copysign(self, sign: T) -> T {
        intrinsics::float_function2(F2::Copysign, self, sign)
    }

    pub fn min(self, other: T) -> T {
        intrinsics::float_function2(F2::Min, self, other)
    }

    pub fn max(self, other: T) -> T {
        intrinsics::float_function2(F2::Max, self, other)
    }

    pub fn rem_euclid(self, rhs: T) -> T {
        intrinsics::float_function2(F2::RemEuclid, self, rhs)
    }

    pub fn div_euclid(self, rhs: T) -> T {
        intrinsics::float_function2(F2::DivEuclid, self, rhs)
    }
}

impl f32 {
    pub const MIN: f32 = -3.40282347e+38;
    pub const MAX: f32 = 3.40282347e+38;
    pub const EPSILON: f32 = 1.19209290e-07;
    pub const MIN_POSITIVE: f32 = 1.17549435e-38;
    pub const DIGITS: u32 = 6;
    pub const MANTISSA_DIGITS: u32 = 24;

    pub fn to_bits(self) -> u32 {
        intrinsics::float_to_bits(self) as u32
    }

    pub fn from_bits(bits: u32) -> f32 {
        intrinsics::float_from_bits(bits as u64)
    }

    pub fn to_degrees(self) -> f32 {
        self * 57.2957795130823208767981548141051703
    }

    pub fn to_radians(self) -> f32 {
        self * (crate::f32::consts::PI / 180.0)
    }
}

impl f64 {
    pub const MIN: f64 = -1.7976931348623157e+308;
    pub const MAX: f64 = 1.7976931348623157e+308;
    pub const EPSILON: f64 = 2.2204460492503131e-16;
    pub const MIN_POSITIVE: f64 = 2.2250738585072014e-308;
    pub const DIGITS: u32 = 15;
    pub const MANTISSA_DIGITS: u32 = 53;

    pub fn to_bits(self) -> u64 {
        intrinsics::float_to_bits(self) as u64
    }

    pub fn from_bits(bits: u64) -> f64 {
        intrinsics::float_from_bits(bits as u64)
    }

    pub fn to_degrees(self) -> f64 {
        self * (180.0 / crate::f64::consts::PI)
    }

    pub fn to_radians(self) -> f64 {
        self * (crate::f64::consts::PI / 180.0)
    }
}
