//! Operations on numbers that are rare: bits, digits, floats.

use super::Frame;
use crate::code::Program;
use crate::code::layout::{Scalar, Shape};
use crate::code::native::Native;
use crate::code::program::NativeCall;
use crate::vm::arithmetic::{canonical_128, extend};
use crate::vm::step::Fault;
use crate::vm::texts::whole;
use crate::vm::world::World;
use interlock_lang::types::IntTy;

/// What [`World::int_parse`] says: the number of the variant of `IntErrorKind` plus 1.
mod parse_error {
    pub const EMPTY: u64 = 1;
    pub const INVALID_DIGIT: u64 = 2;
    pub const POSITIVE_OVERFLOW: u64 = 3;
    pub const NEGATIVE_OVERFLOW: u64 = 4;
}

impl World {
    pub(super) fn number_native(&mut self, program: &Program, call: &NativeCall, frame: Frame) -> Result<bool, Fault> {
        let scalar = match program.layouts.known(call.ty).map(|layout| &layout.shape) {
            Some(Shape::Scalar(scalar)) => *scalar,
            _ => return Ok(false),
        };
        match scalar {
            Scalar::Int(int) => self.int_native(call, int, scalar, frame),
            Scalar::F32 | Scalar::F64 => self.float_native(call, scalar == Scalar::F32, frame),
            Scalar::Bool | Scalar::Char => Ok(false),
        }
    }

    fn int_native(&mut self, call: &NativeCall, int: IntTy, scalar: Scalar, frame: Frame) -> Result<bool, Fault> {
        let bits = int.bits();
        let words = scalar.words() as usize;
        let value = if call.args as usize >= words {
            extend(scalar, &self.memory.words[frame.args..frame.args + words])
        } else {
            0
        };
        let mask = u128::MAX >> (128 - bits);
        let unsigned = value & mask;
        let result = match call.op {
            Native::CountOnes => u128::from(unsigned.count_ones()),
            Native::LeadingZeros => u128::from(unsigned.leading_zeros() - (128 - bits)),
            Native::TrailingZeros => u128::from(unsigned.trailing_zeros().min(bits)),
            Native::SwapBytes => canonical_128(int, unsigned.swap_bytes() >> (128 - bits)),
            Native::ReverseBits => canonical_128(int, unsigned.reverse_bits() >> (128 - bits)),
            Native::IntDigits => {
                let radix = self.arg(frame, words);
                let upper = self.arg(frame, words + 1) != 0;
                let text = digits(int, value, unsigned, radix, upper);
                self.give_text(frame, &text);
                return Ok(true);
            }
            Native::IntParse => {
                let (value, error) = self.int_parse(int, frame)?;
                self.give(frame, 0, value as u64);
                if words == 2 {
                    self.give(frame, 1, (value >> 64) as u64);
                }
                self.give(frame, words, error);
                return Ok(true);
            }
            _ => return Ok(false),
        };
        self.give(frame, 0, result as u64);
        if call.result == 2 {
            self.give(frame, 1, (result >> 64) as u64);
        }
        Ok(true)
    }

    /// As `from_str_radix`.
    fn int_parse(&self, int: IntTy, frame: Frame) -> Result<(u128, u64), Fault> {
        let text = self.str_at(frame, 0)?;
        let radix = self.arg(frame, 2) as u32;
        let digits = match text.as_bytes() {
            [] => return Ok((0, parse_error::EMPTY)),
            [b'+' | b'-'] => return Ok((0, parse_error::INVALID_DIGIT)),
            [b'+', ..] => &text[1..],
            [b'-', ..] if int.is_signed() => &text[1..],
            _ => text,
        };
        let negative = int.is_signed() && text.starts_with('-');
        let limit = u128::MAX >> (128 - int.bits() + u32::from(int.is_signed()));
        let limit = limit + u128::from(negative);
        let mut value = 0_u128;
        let mut over = false;
        // A wrong digit behind one that is too many is not seen: the first error counts.
        for digit in digits.chars() {
            let Some(digit) = digit.to_digit(radix) else { return Ok((0, parse_error::INVALID_DIGIT)) };
            let next = value.checked_mul(u128::from(radix)).and_then(|value| value.checked_add(u128::from(digit)));
            match next {
                Some(next) if next <= limit => value = next,
                _ => {
                    over = true;
                    break;
                }
            }
        }
        Ok(match (over, negative) {
            (true, true) => (0, parse_error::NEGATIVE_OVERFLOW),
            (true, false) => (0, parse_error::POSITIVE_OVERFLOW),
            (false, true) => (canonical_128(int, value.wrapping_neg()), 0),
            (false, false) => (value, 0),
        })
    }

    fn float_native(&mut self, call: &NativeCall, is_f32: bool, frame: Frame) -> Result<bool, Fault> {
        let float = |bits: u64| if is_f32 { f64::from(f32::from_bits(bits as u32)) } else { f64::from_bits(bits) };
        match call.op {
            Native::FloatFunction => {
                let (function, x) = (self.arg(frame, 0), self.arg(frame, 1));
                let result = if is_f32 {
                    u64::from(function_32(function, f32::from_bits(x as u32)).to_bits())
                } else {
                    function_64(function, f64::from_bits(x)).to_bits()
                };
                self.give(frame, 0, result);
            }
            Native::FloatFunction2 => {
                let (function, x, y) = (self.arg(frame, 0), self.arg(frame, 1), self.arg(frame, 2));
                let result = if is_f32 {
                    let (x, y) = (f32::from_bits(x as u32), f32::from_bits(y as u32));
                    u64::from(function2_32(function, x, y).to_bits())
                } else {
                    function2_64(function, f64::from_bits(x), f64::from_bits(y)).to_bits()
                };
                self.give(frame, 0, result);
            }
            Native::FloatPowi => {
                let (x, n) = (self.arg(frame, 0), self.arg(frame, 1) as i32);
                let result = if is_f32 {
                    u64::from(f32::from_bits(x as u32).powi(n).to_bits())
                } else {
                    f64::from_bits(x).powi(n).to_bits()
                };
                self.give(frame, 0, result);
            }
            Native::FloatMulAdd => {
                let [x, a, b] = [0, 1, 2].map(|index| self.arg(frame, index));
                let result = if is_f32 {
                    let [x, a, b] = [x, a, b].map(|bits| f32::from_bits(bits as u32));
                    u64::from(x.mul_add(a, b).to_bits())
                } else {
                    let [x, a, b] = [x, a, b].map(f64::from_bits);
                    x.mul_add(a, b).to_bits()
                };
                self.give(frame, 0, result);
            }
            Native::FloatText => {
                let (value, form, precision) = (self.arg(frame, 0), self.arg(frame, 1), self.arg(frame, 2));
                let precision =
                    usize::try_from(precision).ok().filter(|&digits| digits != usize::MAX && precision != u64::MAX);
                let text = if is_f32 {
                    float_text(f32::from_bits(value as u32).abs(), form, precision)
                } else {
                    float_text(float(value).abs(), form, precision)
                };
                self.give_text(frame, &text);
            }
            Native::FloatParse => {
                let text = self.str_at(frame, 0)?;
                let bits = if is_f32 {
                    text.parse::<f32>().map(|value| u64::from(value.to_bits()))
                } else {
                    text.parse::<f64>().map(f64::to_bits)
                };
                let error = if bits.is_ok() {
                    0
                } else if text.is_empty() {
                    1
                } else {
                    2
                };
                self.give(frame, 0, bits.unwrap_or(0));
                self.give(frame, 1, error);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Gives a `&str` to a new text.
    pub(super) fn give_text(&mut self, frame: Frame, text: &str) {
        let number = self.texts.intern(text);
        let [text, range] = whole(number, text.len());
        self.give(frame, 0, text);
        self.give(frame, 1, range);
    }
}

/// The digits of an integer: of the absolute value for radix 10, else of the two's complement.
fn digits(int: IntTy, value: u128, unsigned: u128, radix: u64, upper: bool) -> String {
    match (radix, upper) {
        (2, _) => format!("{unsigned:b}"),
        (8, _) => format!("{unsigned:o}"),
        (16, false) => format!("{unsigned:x}"),
        (16, true) => format!("{unsigned:X}"),
        _ if int.is_signed() => (value as i128).unsigned_abs().to_string(),
        _ => unsigned.to_string(),
    }
}

fn float_text<F>(value: F, form: u64, precision: Option<usize>) -> String
where
    F: std::fmt::Display + std::fmt::Debug + std::fmt::LowerExp + std::fmt::UpperExp,
{
    match (form, precision) {
        (0, None) => format!("{value}"),
        (0, Some(digits)) => format!("{value:.digits$}"),
        (1, None) => format!("{value:?}"),
        (1, Some(digits)) => format!("{value:.digits$?}"),
        (2, None) => format!("{value:e}"),
        (2, Some(digits)) => format!("{value:.digits$e}"),
        (_, None) => format!("{value:E}"),
        (_, Some(digits)) => format!("{value:.digits$E}"),
    }
}

/// Functions by the order of `FloatFunction` and `FloatFunction2` in the library's texts.
macro_rules! float_functions {
    ($one:ident, $two:ident, $float:ty) => {
        fn $one(function: u64, x: $float) -> $float {
            const FUNCTIONS: [fn($float) -> $float; 28] = [
                <$float>::floor,
                <$float>::ceil,
                <$float>::round,
                <$float>::round_ties_even,
                <$float>::trunc,
                <$float>::abs,
                <$float>::sqrt,
                <$float>::cbrt,
                <$float>::exp,
                <$float>::exp2,
                <$float>::exp_m1,
                <$float>::ln,
                <$float>::ln_1p,
                <$float>::log2,
                <$float>::log10,
                <$float>::sin,
                <$float>::cos,
                <$float>::tan,
                <$float>::asin,
                <$float>::acos,
                <$float>::atan,
                <$float>::sinh,
                <$float>::cosh,
                <$float>::tanh,
                <$float>::asinh,
                <$float>::acosh,
                <$float>::atanh,
                |x| x,
            ];
            FUNCTIONS[(function as usize).min(FUNCTIONS.len() - 1)](x)
        }

        fn $two(function: u64, x: $float, y: $float) -> $float {
            const FUNCTIONS: [fn($float, $float) -> $float; 8] = [
                <$float>::powf,
                <$float>::atan2,
                <$float>::hypot,
                <$float>::copysign,
                <$float>::min,
                <$float>::max,
                <$float>::rem_euclid,
                <$float>::div_euclid,
            ];
            FUNCTIONS[(function as usize).min(FUNCTIONS.len() - 1)](x, y)
        }
    };
}

float_functions!(function_32, function2_32, f32);
float_functions!(function_64, function2_64, f64);
