//! Numbers as words: integers are kept extended to 64 bits by their own sign rule, `f32` as its 32 bits. Exactly Rust's
//! operators.

use interlock_lang::types::IntTy;

use crate::code::instruction::{Binary, Unary};
use crate::code::layout::Scalar;

/// The value of an integer type whose lowest bits these are.
#[inline]
#[must_use]
pub fn canonical(int: IntTy, value: u64) -> u64 {
    match int {
        IntTy::I8 => value as i8 as u64,
        IntTy::I16 => value as i16 as u64,
        IntTy::I32 => value as i32 as u64,
        IntTy::U8 => u64::from(value as u8),
        IntTy::U16 => u64::from(value as u16),
        IntTy::U32 => u64::from(value as u32),
        IntTy::I64 | IntTy::U64 | IntTy::Isize | IntTy::Usize | IntTy::I128 | IntTy::U128 => value,
    }
}

/// The same in 128 bits, extended by the sign rule of the type.
#[must_use]
pub fn canonical_128(int: IntTy, value: u128) -> u128 {
    let unused = 128 - int.bits();
    if int.is_signed() { ((value << unused) as i128 >> unused) as u128 } else { value << unused >> unused }
}

/// An operation on one word each; the result in the type's width, and whether it did not fit.
#[inline]
#[must_use]
pub fn integer(op: Binary, int: IntTy, a: u64, b: u64) -> (u64, bool) {
    let signed = int.is_signed();
    let bits = int.bits().min(64);
    let narrow = |value: u64| {
        let result = canonical(int, value);
        (result, result != value)
    };
    let full = bits == 64;
    match op {
        Binary::Add if !full => narrow(a.wrapping_add(b)),
        Binary::Sub if !full => narrow(a.wrapping_sub(b)),
        Binary::Mul if !full => narrow(a.wrapping_mul(b)),
        Binary::Add if signed => wide((a as i64).overflowing_add(b as i64)),
        Binary::Add => a.overflowing_add(b),
        Binary::Sub if signed => wide((a as i64).overflowing_sub(b as i64)),
        Binary::Sub => a.overflowing_sub(b),
        Binary::Mul if signed => wide((a as i64).overflowing_mul(b as i64)),
        Binary::Mul => a.overflowing_mul(b),
        // The code asks before whether it divides by zero.
        Binary::Div | Binary::Rem if b == 0 => (0, true),
        Binary::Div if signed => {
            let (value, over) = (a as i64).overflowing_div(b as i64);
            let (result, narrowed) = narrow(value as u64);
            (result, over || narrowed)
        }
        Binary::Div => (a / b, false),
        // The remainder overflows exactly where the division does.
        Binary::Rem if signed => {
            let over = b as i64 == -1 && a as i64 == i64::MIN >> (64 - bits);
            ((a as i64).wrapping_rem(b as i64) as u64, over)
        }
        Binary::Rem => (a % b, false),
        Binary::BitAnd => (a & b, false),
        Binary::BitOr => (a | b, false),
        Binary::BitXor => (a ^ b, false),
        Binary::Shl => (canonical(int, a << (b as u32 & (bits - 1))), b >= u64::from(bits)),
        Binary::Shr if signed => (((a as i64) >> (b as u32 & (bits - 1))) as u64, b >= u64::from(bits)),
        Binary::Shr => (a >> (b as u32 & (bits - 1)), b >= u64::from(bits)),
        Binary::Eq => (u64::from(a == b), false),
        Binary::Ne => (u64::from(a != b), false),
        Binary::Lt if signed => (u64::from((a as i64) < b as i64), false),
        Binary::Lt => (u64::from(a < b), false),
        Binary::Le if signed => (u64::from(a as i64 <= b as i64), false),
        Binary::Le => (u64::from(a <= b), false),
        Binary::Gt if signed => (u64::from(a as i64 > b as i64), false),
        Binary::Gt => (u64::from(a > b), false),
        Binary::Ge if signed => (u64::from(a as i64 >= b as i64), false),
        Binary::Ge => (u64::from(a >= b), false),
    }
}

fn wide((value, over): (i64, bool)) -> (u64, bool) {
    (value as u64, over)
}

/// The same on 128 bits. The second operand of a shift is a number of 64 bits.
#[must_use]
pub fn integer_128(op: Binary, signed: bool, a: u128, b: u128) -> (u128, bool) {
    let (x, y) = (a as i128, b as i128);
    let both = |(value, over): (i128, bool)| (value as u128, over);
    let truth = |value: bool| (u128::from(value), false);
    match (op, signed) {
        (Binary::Add, true) => both(x.overflowing_add(y)),
        (Binary::Add, false) => a.overflowing_add(b),
        (Binary::Sub, true) => both(x.overflowing_sub(y)),
        (Binary::Sub, false) => a.overflowing_sub(b),
        (Binary::Mul, true) => both(x.overflowing_mul(y)),
        (Binary::Mul, false) => a.overflowing_mul(b),
        (Binary::Div | Binary::Rem, _) if b == 0 => (0, true),
        (Binary::Div, true) => both(x.overflowing_div(y)),
        (Binary::Div, false) => (a / b, false),
        (Binary::Rem, true) => both(x.overflowing_rem(y)),
        (Binary::Rem, false) => (a % b, false),
        (Binary::BitAnd, _) => (a & b, false),
        (Binary::BitOr, _) => (a | b, false),
        (Binary::BitXor, _) => (a ^ b, false),
        (Binary::Shl, _) => (a << (b & 127), b >= 128),
        (Binary::Shr, true) => ((x >> (b & 127)) as u128, b >= 128),
        (Binary::Shr, false) => (a >> (b & 127), b >= 128),
        (Binary::Eq, _) => truth(a == b),
        (Binary::Ne, _) => truth(a != b),
        (Binary::Lt, true) => truth(x < y),
        (Binary::Lt, false) => truth(a < b),
        (Binary::Le, true) => truth(x <= y),
        (Binary::Le, false) => truth(a <= b),
        (Binary::Gt, true) => truth(x > y),
        (Binary::Gt, false) => truth(a > b),
        (Binary::Ge, true) => truth(x >= y),
        (Binary::Ge, false) => truth(a >= b),
    }
}

/// An operation on one-word numbers of any kind; the result, and whether it did not fit.
#[inline]
#[must_use]
pub fn number(op: Binary, scalar: Scalar, a: u64, b: u64) -> (u64, bool) {
    match scalar {
        Scalar::Int(int) => integer(op, int, a, b),
        Scalar::Bool | Scalar::Char => integer(op, IntTy::U64, a, b),
        Scalar::F64 => (float(op, f64::from_bits(a), f64::from_bits(b), f64::to_bits), false),
        Scalar::F32 => {
            let (a, b) = (f32::from_bits(a as u32), f32::from_bits(b as u32));
            (float(op, a, b, |value| u64::from(value.to_bits())), false)
        }
    }
}

/// An operation on floats.
fn float<F>(op: Binary, a: F, b: F, bits: impl Fn(F) -> u64) -> u64
where
    F: PartialOrd
        + std::ops::Add<Output = F>
        + std::ops::Sub<Output = F>
        + std::ops::Mul<Output = F>
        + std::ops::Div<Output = F>
        + std::ops::Rem<Output = F>,
{
    match op {
        Binary::Add => bits(a + b),
        Binary::Sub => bits(a - b),
        Binary::Mul => bits(a * b),
        Binary::Div => bits(a / b),
        Binary::Rem => bits(a % b),
        Binary::Eq => u64::from(a == b),
        Binary::Ne => u64::from(a != b),
        Binary::Lt => u64::from(a < b),
        Binary::Le => u64::from(a <= b),
        Binary::Gt => u64::from(a > b),
        Binary::Ge => u64::from(a >= b),
        // No program has these of floats.
        Binary::BitAnd | Binary::BitOr | Binary::BitXor | Binary::Shl | Binary::Shr => 0,
    }
}

/// `-a`, wrapping around, and `!a`.
#[must_use]
pub fn unary(op: Unary, scalar: Scalar, a: u128) -> u128 {
    match (op, scalar) {
        (Unary::Neg, Scalar::Int(int)) => canonical_128(int, a.wrapping_neg()),
        (Unary::Not, Scalar::Int(int)) => canonical_128(int, !a),
        (Unary::Not, _) => a ^ 1,
        (Unary::Neg, Scalar::F32) => u128::from((-f32::from_bits(a as u32)).to_bits()),
        (Unary::Neg, _) => u128::from((-f64::from_bits(a as u64)).to_bits()),
    }
}

/// `as` between numbers. Integers are given and taken extended to 128 bits.
#[must_use]
pub fn cast(from: Scalar, into: Scalar, a: u128) -> u128 {
    match (from, into) {
        (Scalar::Int(_) | Scalar::Bool | Scalar::Char, Scalar::Int(int)) => canonical_128(int, a),
        (Scalar::F64, Scalar::Int(int)) => saturate(int, f64::from_bits(a as u64)),
        (Scalar::F32, Scalar::Int(int)) => saturate(int, f64::from(f32::from_bits(a as u32))),
        (Scalar::Int(int), Scalar::F64) if int.is_signed() => u128::from((a as i128 as f64).to_bits()),
        (Scalar::Int(_), Scalar::F64) => u128::from((a as f64).to_bits()),
        (Scalar::Int(int), Scalar::F32) if int.is_signed() => u128::from((a as i128 as f32).to_bits()),
        (Scalar::Int(_), Scalar::F32) => u128::from((a as f32).to_bits()),
        (Scalar::F32, Scalar::F64) => u128::from(f64::from(f32::from_bits(a as u32)).to_bits()),
        (Scalar::F64, Scalar::F32) => u128::from((f64::from_bits(a as u64) as f32).to_bits()),
        // To itself, and from `u8` to `char`.
        _ => a,
    }
}

/// A float as an integer: towards zero, at the bounds of the type, 0 for what is no number.
fn saturate(int: IntTy, value: f64) -> u128 {
    match int {
        IntTy::I8 => value as i8 as u128,
        IntTy::I16 => value as i16 as u128,
        IntTy::I32 => value as i32 as u128,
        IntTy::I64 | IntTy::Isize => value as i64 as u128,
        IntTy::I128 => value as i128 as u128,
        IntTy::U8 => u128::from(value as u8),
        IntTy::U16 => u128::from(value as u16),
        IntTy::U32 => u128::from(value as u32),
        IntTy::U64 | IntTy::Usize => u128::from(value as u64),
        IntTy::U128 => value as u128,
    }
}

/// A number in the frame, extended to 128 bits.
#[must_use]
pub fn extend(scalar: Scalar, words: &[u64]) -> u128 {
    match scalar {
        Scalar::Int(int) if int.bits() == 128 => u128::from(words[0]) | u128::from(words[1]) << 64,
        Scalar::Int(int) => canonical_128(int, u128::from(words[0])),
        _ => u128::from(words[0]),
    }
}

#[cfg(test)]
mod tests {
    use interlock_lang::types::IntTy;

    use super::{integer, integer_128};
    use crate::code::instruction::Binary;

    /// Holds the machine's operators against Rust's for every pair of interesting values of a type.
    macro_rules! check {
        ($($int:ident: $ty:ty, $wide:expr;)*) => {$(
            let bits = <$ty>::BITS;
            let values = [0, 1, 2, 3, 7, 100, <$ty>::MAX, <$ty>::MAX - 1, <$ty>::MIN, <$ty>::MIN + 1, !0, <$ty>::MAX / 2];
            for a in values {
                for b in values {
                    let results = [
                        (Binary::Add, Some(a.overflowing_add(b))),
                        (Binary::Sub, Some(a.overflowing_sub(b))),
                        (Binary::Mul, Some(a.overflowing_mul(b))),
                        (Binary::Div, (b != 0).then(|| a.overflowing_div(b))),
                        (Binary::Rem, (b != 0).then(|| a.overflowing_rem(b))),
                        (Binary::BitXor, Some((a ^ b, false))),
                        (Binary::Shl, (b as u128 % 256 < u128::from(bits)).then(|| a.overflowing_shl(b as u32))),
                        (Binary::Shr, (b as u128 % 256 < u128::from(bits)).then(|| a.overflowing_shr(b as u32))),
                    ];
                    for (op, expected) in results {
                        let Some((value, over)) = expected else { continue };
                        let found = if $wide {
                            let shift = matches!(op, Binary::Shl | Binary::Shr);
                            let b = if shift { b as u128 & 127 } else { b as u128 };
                            integer_128(op, IntTy::$int.is_signed(), a as u128, b)
                        } else {
                            let (value, over) = integer(op, IntTy::$int, a as u64, b as u64);
                            (super::canonical_128(IntTy::$int, u128::from(value)), over)
                        };
                        if !matches!(op, Binary::Shl | Binary::Shr) || (b as u128) < u128::from(bits) {
                            assert_eq!(found, (value as u128, over), "{a} {op:?} {b} as {}", stringify!($ty));
                        }
                    }
                    let less = if $wide {
                        integer_128(Binary::Lt, IntTy::$int.is_signed(), a as u128, b as u128).0 as u64
                    } else {
                        integer(Binary::Lt, IntTy::$int, a as u64, b as u64).0
                    };
                    assert_eq!(less == 1, a < b, "{a} < {b} as {}", stringify!($ty));
                }
            }
        )*};
    }

    #[test]
    fn operators_are_those_of_rust() {
        check! {
            I8: i8, false; I16: i16, false; I32: i32, false; I64: i64, false; Isize: isize, false; I128: i128, true;
            U8: u8, false; U16: u16, false; U32: u32, false; U64: u64, false; Usize: usize, false; U128: u128, true;
        }
    }
}
