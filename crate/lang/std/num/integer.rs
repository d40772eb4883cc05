//! Methods of all integer types.

use crate::intrinsics;
use crate::num::{Distance, IntErrorKind, Integer, ParseIntError, Signed, Unsigned};

/// A small number in any integer type.
const fn of<T: Integer>(n: i8) -> T {
    intrinsics::cast(n)
}

impl<T: Integer> T {
    pub const MIN: T = intrinsics::int_min::<T>();
    pub const MAX: T = intrinsics::int_max::<T>();
    pub const BITS: u32 = intrinsics::int_bits::<T>();

    pub const fn min_value() -> T {
        intrinsics::int_min()
    }

    pub const fn max_value() -> T {
        intrinsics::int_max()
    }

    pub fn count_ones(self) -> u32 {
        intrinsics::count_ones(self)
    }

    pub fn count_zeros(self) -> u32 {
        intrinsics::count_ones(intrinsics::op_not(self))
    }

    pub fn leading_zeros(self) -> u32 {
        intrinsics::leading_zeros(self)
    }

    pub fn trailing_zeros(self) -> u32 {
        intrinsics::trailing_zeros(self)
    }

    pub fn leading_ones(self) -> u32 {
        intrinsics::leading_zeros(intrinsics::op_not(self))
    }

    pub fn trailing_ones(self) -> u32 {
        intrinsics::trailing_zeros(intrinsics::op_not(self))
    }

    pub fn rotate_left(self, n: u32) -> T {
        let bits = intrinsics::int_bits::<T>();
        let n = n % bits;
        if n == 0 {
            return self;
        }
        intrinsics::op_or(intrinsics::wrapping_shl(self, n), self.unsigned_shr(bits - n))
    }

    pub fn rotate_right(self, n: u32) -> T {
        let bits = intrinsics::int_bits::<T>();
        self.rotate_left(bits - n % bits)
    }

    /// Shifted right by less than the width, with zeros from the left.
    fn unsigned_shr(self, n: u32) -> T {
        let shifted = intrinsics::wrapping_shr(self, n);
        if intrinsics::int_is_signed::<T>() && n > 0 {
            let high = intrinsics::wrapping_shl(intrinsics::op_not(of::<T>(0)), intrinsics::int_bits::<T>() - n);
            intrinsics::op_and(shifted, intrinsics::op_not(high))
        } else {
            shifted
        }
    }

    pub fn swap_bytes(self) -> T {
        intrinsics::swap_bytes(self)
    }

    pub fn reverse_bits(self) -> T {
        intrinsics::reverse_bits(self)
    }

    pub fn to_be(self) -> T {
        intrinsics::swap_bytes(self)
    }

    pub fn to_le(self) -> T {
        self
    }

    pub fn wrapping_add(self, rhs: T) -> T {
        intrinsics::wrapping_add(self, rhs)
    }

    pub fn wrapping_sub(self, rhs: T) -> T {
        intrinsics::wrapping_sub(self, rhs)
    }

    pub fn wrapping_mul(self, rhs: T) -> T {
        intrinsics::wrapping_mul(self, rhs)
    }

    /// Whether a division by it has no result: the least value by -1.
    fn overflows_by(self, rhs: T) -> bool {
        intrinsics::int_is_signed::<T>() && self == intrinsics::int_min::<T>() && rhs == of::<T>(-1)
    }

    #[track_caller]
    pub fn wrapping_div(self, rhs: T) -> T {
        if self.overflows_by(rhs) { self } else { intrinsics::op_div(self, rhs) }
    }

    #[track_caller]
    pub fn wrapping_rem(self, rhs: T) -> T {
        if self.overflows_by(rhs) { of(0) } else { intrinsics::op_rem(self, rhs) }
    }

    #[track_caller]
    pub fn wrapping_div_euclid(self, rhs: T) -> T {
        if self.overflows_by(rhs) { self } else { self.div_euclid(rhs) }
    }

    #[track_caller]
    pub fn wrapping_rem_euclid(self, rhs: T) -> T {
        if self.overflows_by(rhs) { of(0) } else { self.rem_euclid(rhs) }
    }

    pub fn wrapping_neg(self) -> T {
        intrinsics::wrapping_sub(of(0), self)
    }

    pub fn wrapping_shl(self, n: u32) -> T {
        intrinsics::wrapping_shl(self, n)
    }

    pub fn wrapping_shr(self, n: u32) -> T {
        intrinsics::wrapping_shr(self, n)
    }

    pub fn wrapping_pow(self, exponent: u32) -> T {
        self.overflowing_pow(exponent).0
    }

    pub fn overflowing_add(self, rhs: T) -> (T, bool) {
        intrinsics::overflowing_add(self, rhs)
    }

    pub fn overflowing_sub(self, rhs: T) -> (T, bool) {
        intrinsics::overflowing_sub(self, rhs)
    }

    pub fn overflowing_mul(self, rhs: T) -> (T, bool) {
        intrinsics::overflowing_mul(self, rhs)
    }

    #[track_caller]
    pub fn overflowing_div(self, rhs: T) -> (T, bool) {
        (self.wrapping_div(rhs), self.overflows_by(rhs))
    }

    #[track_caller]
    pub fn overflowing_rem(self, rhs: T) -> (T, bool) {
        (self.wrapping_rem(rhs), self.overflows_by(rhs))
    }

    pub fn overflowing_neg(self) -> (T, bool) {
        intrinsics::overflowing_sub(of(0), self)
    }

    pub fn overflowing_shl(self, n: u32) -> (T, bool) {
        (intrinsics::wrapping_shl(self, n), n >= intrinsics::int_bits::<T>())
    }

    pub fn overflowing_shr(self, n: u32) -> (T, bool) {
        (intrinsics::wrapping_shr(self, n), n >= intrinsics::int_bits::<T>())
    }

    pub fn overflowing_pow(self, exponent: u32) -> (T, bool) {
        let mut result = of::<T>(1);
        let mut overflowed = false;
        let mut base = self;
        let mut rest = exponent;
        while rest > 0 {
            if rest & 1 == 1 {
                let (product, over) = intrinsics::overflowing_mul(result, base);
                result = product;
                overflowed |= over;
            }
            rest >>= 1;
            // The last square is not needed, and must not overflow.
            if rest > 0 {
                let (square, over) = intrinsics::overflowing_mul(base, base);
                base = square;
                overflowed |= over;
            }
        }
        (result, overflowed)
    }

    pub fn checked_add(self, rhs: T) -> Option<T> {
        fits(intrinsics::overflowing_add(self, rhs))
    }

    pub fn checked_sub(self, rhs: T) -> Option<T> {
        fits(intrinsics::overflowing_sub(self, rhs))
    }

    pub fn checked_mul(self, rhs: T) -> Option<T> {
        fits(intrinsics::overflowing_mul(self, rhs))
    }

    pub fn checked_div(self, rhs: T) -> Option<T> {
        if rhs == of(0) || self.overflows_by(rhs) { None } else { Some(intrinsics::op_div(self, rhs)) }
    }

    pub fn checked_rem(self, rhs: T) -> Option<T> {
        if rhs == of(0) || self.overflows_by(rhs) { None } else { Some(intrinsics::op_rem(self, rhs)) }
    }

    pub fn checked_div_euclid(self, rhs: T) -> Option<T> {
        if rhs == of(0) || self.overflows_by(rhs) { None } else { Some(self.div_euclid(rhs)) }
    }

    pub fn checked_rem_euclid(self, rhs: T) -> Option<T> {
        if rhs == of(0) || self.overflows_by(rhs) { None } else { Some(self.rem_euclid(rhs)) }
    }

    pub fn checked_neg(self) -> Option<T> {
        fits(intrinsics::overflowing_sub(of(0), self))
    }

    pub fn checked_shl(self, n: u32) -> Option<T> {
        fits(self.overflowing_shl(n))
    }

    pub fn checked_shr(self, n: u32) -> Option<T> {
        fits(self.overflowing_shr(n))
    }

    pub fn checked_pow(self, exponent: u32) -> Option<T> {
        fits(self.overflowing_pow(exponent))
    }

    pub fn saturating_add(self, rhs: T) -> T {
        let (sum, over) = intrinsics::overflowing_add(self, rhs);
        if !over { sum } else { limit(rhs < of(0)) }
    }

    pub fn saturating_sub(self, rhs: T) -> T {
        let (difference, over) = intrinsics::overflowing_sub(self, rhs);
        if !over { difference } else { limit(!intrinsics::int_is_signed::<T>() || rhs > of(0)) }
    }

    pub fn saturating_mul(self, rhs: T) -> T {
        let (product, over) = intrinsics::overflowing_mul(self, rhs);
        if !over { product } else { limit((self < of(0)) != (rhs < of(0))) }
    }

    #[track_caller]
    pub fn saturating_div(self, rhs: T) -> T {
        if self.overflows_by(rhs) { intrinsics::int_max() } else { intrinsics::op_div(self, rhs) }
    }

    pub fn saturating_pow(self, exponent: u32) -> T {
        let (power, over) = self.overflowing_pow(exponent);
        if !over { power } else { limit(self < of(0) && exponent % 2 == 1) }
    }

    #[track_caller]
    pub fn pow(self, exponent: u32) -> T {
        let mut result = of::<T>(1);
        let mut base = self;
        let mut rest = exponent;
        while rest > 0 {
            if rest & 1 == 1 {
                result = intrinsics::op_mul(result, base);
            }
            rest >>= 1;
            if rest > 0 {
                base = intrinsics::op_mul(base, base);
            }
        }
        result
    }

    #[track_caller]
    pub fn isqrt(self) -> T {
        assert!(self >= of(0), "argument of integer square root cannot be negative");
        root(self)
    }

    pub fn abs_diff(self, other: T) -> <T as Distance>::Distance
    where
        T: Distance,
    {
        let difference = if self < other {
            intrinsics::wrapping_sub(other, self)
        } else {
            intrinsics::wrapping_sub(self, other)
        };
        intrinsics::cast(difference)
    }

    #[track_caller]
    pub fn div_euclid(self, rhs: T) -> T {
        let quotient = intrinsics::op_div(self, rhs);
        if intrinsics::op_rem(self, rhs) >= of(0) {
            quotient
        } else if rhs > of(0) {
            intrinsics::op_sub(quotient, of(1))
        } else {
            intrinsics::op_add(quotient, of(1))
        }
    }

    #[track_caller]
    pub fn rem_euclid(self, rhs: T) -> T {
        let rest = intrinsics::op_rem(self, rhs);
        if rest >= of(0) {
            rest
        } else if rhs < of(0) {
            intrinsics::wrapping_sub(rest, rhs)
        } else {
            intrinsics::wrapping_add(rest, rhs)
        }
    }

    #[track_caller]
    pub fn ilog2(self) -> u32 {
        match self.checked_ilog2() {
            Some(log) => log,
            None => panic!("argument of integer logarithm must be positive"),
        }
    }

    pub fn checked_ilog2(self) -> Option<u32> {
        if self <= of(0) { None } else { Some(intrinsics::int_bits::<T>() - 1 - intrinsics::leading_zeros(self)) }
    }

    #[track_caller]
    pub fn ilog10(self) -> u32 {
        match self.checked_ilog10() {
            Some(log) => log,
            None => panic!("argument of integer logarithm must be positive"),
        }
    }

    pub fn checked_ilog10(self) -> Option<u32> {
        if self <= of(0) { None } else { Some(intrinsics::int_digits(self, 10, false).len() as u32 - 1) }
    }

    #[track_caller]
    pub fn ilog(self, base: T) -> u32 {
        assert!(base >= of(2), "base of integer logarithm must be at least 2");
        assert!(self > of(0), "argument of integer logarithm must be positive");
        let mut log = 0;
        let mut rest = self;
        while rest >= base {
            rest = intrinsics::op_div(rest, base);
            log += 1;
        }
        log
    }

    #[track_caller]
    pub fn from_str_radix(text: &str, radix: u32) -> Result<T, ParseIntError> {
        if radix < 2 || radix > 36 {
            panic!("from_ascii_radix: radix must lie in the range `[2, 36]` - found {radix}");
        }
        let (value, error) = intrinsics::int_parse::<T>(text, radix);
        match error {
            0 => Ok(value),
            1 => Err(ParseIntError::new(IntErrorKind::Empty)),
            2 => Err(ParseIntError::new(IntErrorKind::InvalidDigit)),
            3 => Err(ParseIntError::new(IntErrorKind::PosOverflow)),
            _ => Err(ParseIntError::new(IntErrorKind::NegOverflow)),
        }
    }

    #[track_caller]
    pub fn abs(self) -> T
    where
        T: Signed,
    {
        if self < of(0) { intrinsics::op_neg(self) } else { self }
    }

    pub fn signum(self) -> T
    where
        T: Signed,
    {
        if self > of(0) {
            of(1)
        } else if self == of(0) {
            of(0)
        } else {
            of(-1)
        }
    }

    pub fn is_positive(self) -> bool
    where
        T: Signed,
    {
        self > of(0)
    }

    pub fn is_negative(self) -> bool
    where
        T: Signed,
    {
        self < of(0)
    }

    pub fn wrapping_abs(self) -> T
    where
        T: Signed,
    {
        if self < of(0) { self.wrapping_neg() } else { self }
    }

    pub fn overflowing_abs(self) -> (T, bool)
    where
        T: Signed,
    {
        (self.wrapping_abs(), self == intrinsics::int_min::<T>())
    }

    pub fn checked_abs(self) -> Option<T>
    where
        T: Signed,
    {
        fits(self.overflowing_abs())
    }

    pub fn saturating_abs(self) -> T
    where
        T: Signed,
    {
        if self == intrinsics::int_min::<T>() { intrinsics::int_max() } else { self.wrapping_abs() }
    }

    pub fn saturating_neg(self) -> T
    where
        T: Signed,
    {
        if self == intrinsics::int_min::<T>() { intrinsics::int_max() } else { self.wrapping_neg() }
    }

    pub fn unsigned_abs(self) -> <T as Signed>::Unsigned
    where
        T: Signed,
    {
        intrinsics::cast(self.wrapping_abs())
    }

    pub fn cast_unsigned(self) -> <T as Signed>::Unsigned
    where
        T: Signed,
    {
        intrinsics::cast(self)
    }

    pub fn cast_signed(self) -> <T as Unsigned>::Signed
    where
        T: Unsigned,
    {
        intrinsics::cast(self)
    }

    pub fn is_power_of_two(self) -> bool
    where
        T: Unsigned,
    {
        intrinsics::count_ones(self) == 1
    }

    #[track_caller]
    pub fn next_power_of_two(self) -> T
    where
        T: Unsigned,
    {
        match self.checked_next_power_of_two() {
            Some(power) => power,
            None => panic!("attempt to add with overflow"),
        }
    }

    pub fn checked_next_power_of_two(self) -> Option<T>
    where
        T: Unsigned,
    {
        if self <= of(1) {
            return Some(of(1));
        }
        let shift = intrinsics::int_bits::<T>() - intrinsics::leading_zeros(intrinsics::wrapping_sub(self, of(1)));
        of::<T>(1).checked_shl(shift)
    }

    #[track_caller]
    pub fn div_ceil(self, rhs: T) -> T
    where
        T: Unsigned,
    {
        let quotient = intrinsics::op_div(self, rhs);
        if intrinsics::op_rem(self, rhs) > of(0) { intrinsics::wrapping_add(quotient, of(1)) } else { quotient }
    }

    #[track_caller]
    pub fn next_multiple_of(self, rhs: T) -> T
    where
        T: Unsigned,
    {
        let rest = intrinsics::op_rem(self, rhs);
        if rest == of(0) { self } else { intrinsics::op_add(self, intrinsics::wrapping_sub(rhs, rest)) }
    }

    pub fn is_multiple_of(self, rhs: T) -> bool
    where
        T: Unsigned,
    {
        if rhs == of(0) { self == of(0) } else { intrinsics::op_rem(self, rhs) == of(0) }
    }

    pub fn midpoint(self, rhs: T) -> T
    where
        T: Unsigned,
    {
        let half = intrinsics::wrapping_shr(intrinsics::op_xor(self, rhs), 1);
        intrinsics::wrapping_add(intrinsics::op_and(self, rhs), half)
    }

    pub fn checked_add_signed(self, rhs: <T as Unsigned>::Signed) -> Option<T>
    where
        T: Unsigned,
    {
        let (sum, over) = intrinsics::overflowing_add(self, intrinsics::cast(rhs));
        if over == (rhs < of(0)) { Some(sum) } else { None }
    }

    pub fn wrapping_add_signed(self, rhs: <T as Unsigned>::Signed) -> T
    where
        T: Unsigned,
    {
        intrinsics::wrapping_add(self, intrinsics::cast(rhs))
    }

    pub fn saturating_add_signed(self, rhs: <T as Unsigned>::Signed) -> T
    where
        T: Unsigned,
    {
        match self.checked_add_signed(rhs) {
            Some(sum) => sum,
            None => limit(rhs < of(0)),
        }
    }
}

/// The least value, or the greatest.
fn limit<T: Integer>(is_least: bool) -> T {
    if is_least { intrinsics::int_min() } else { intrinsics::int_max() }
}

fn fits<T>(result: (T, bool)) -> Option<T> {
    if result.1 { None } else { Some(result.0) }
}

/// The square root, rounded down, of a value that is not negative.
fn root<T: Integer>(value: T) -> T {
    let mut bit = intrinsics::wrapping_shl(of::<T>(1), (intrinsics::int_bits::<T>() - 1) / 2 * 2);
    if intrinsics::int_is_signed::<T>() {
        bit = intrinsics::wrapping_shl(of::<T>(1), (intrinsics::int_bits::<T>() - 2) / 2 * 2);
    }
    let mut rest = value;
    let mut result = of::<T>(0);
    while bit > of(0) {
        let candidate = intrinsics::wrapping_add(result, bit);
        result = intrinsics::wrapping_shr(result, 1);
        if rest >= candidate {
            rest = intrinsics::wrapping_sub(rest, candidate);
            result = intrinsics::wrapping_add(result, bit);
        }
        bit = intrinsics::wrapping_shr(bit, 2);
    }
    result
}
