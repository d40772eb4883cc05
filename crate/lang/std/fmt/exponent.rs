//! Integers in scientific notation: `{:e}`.

use crate::fmt::{Formatter, LowerExp, Result, UpperExp};
use crate::intrinsics;
use crate::num::Integer;

fn scientific<T: Integer>(value: T, f: &mut Formatter<'_>, mark: &str) -> Result {
    let is_negative = intrinsics::lt(value, intrinsics::cast(0u8));
    let wide: u128 = intrinsics::cast(value);
    let mut n = if is_negative { wide.wrapping_neg() } else { wide };
    let mut exponent = 0;
    while n >= 10 && n % 10 == 0 {
        n /= 10;
        exponent += 1;
    }
    let digits = n.ilog10_or_zero() as usize;
    let (added, dropped) = match f.precision() {
        Some(precision) => (precision.saturating_sub(digits), digits.saturating_sub(precision)),
        None => (0, 0),
    };
    let mut left = dropped;
    while left > 1 {
        n /= 10;
        exponent += 1;
        left -= 1;
    }
    if left == 1 {
        let rest = n % 10;
        n /= 10;
        exponent += 1;
        // A tie goes to the even digit; where more digits were dropped, std takes a 5 for more than a tie.
        if rest > 5 || (rest == 5 && (n % 2 != 0 || dropped > 1)) {
            n += 1;
            if n.ilog10_or_zero() > (n - 1).ilog10_or_zero() {
                n /= 10;
                exponent += 1;
            }
        }
    }
    let mantissa = intrinsics::int_digits(n, 10, false);
    let mut text = String::from(mantissa.part(0, 1));
    if mantissa.len() > 1 || added > 0 {
        text.push('.');
        text.push_str(mantissa.part(1, mantissa.len()));
        text.push_str("0".repeat(added).as_str());
    }
    exponent += mantissa.len() - 1;
    text.push_str(mark);
    text.push_str(intrinsics::int_digits(exponent, 10, false));
    let sign = f.sign(is_negative);
    f.pad_number(sign, "", text.as_str())
}

impl u128 {
    fn ilog10_or_zero(self) -> u32 {
        match self.checked_ilog10() {
            Some(log) => log,
            None => 0,
        }
    }
}

impl<T: Integer> LowerExp for T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        scientific(*self, f, "e")
    }
}

impl<T: Integer> UpperExp for T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        scientific(*self, f, "E")
    }
}
