//! How primitive types, references and pointers print.

use crate::any::Any;
use crate::fmt::{
    Binary, Debug, Display, Formatter, LowerExp, LowerHex, Octal, Result, UpperExp, UpperHex,
};
use crate::intrinsics;
use crate::marker::PhantomData;
use crate::num::{Float, FloatText, Integer};

impl<T: Integer> Display for T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let is_negative = intrinsics::lt(*self, intrinsics::cast(0u8));
        f.pad_integral(!is_negative, "", intrinsics::int_digits(*self, 10, false))
    }
}

impl<T: Integer> Debug for T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        if f.debug_lower_hex() {
            LowerHex::fmt(self, f)
        } else if f.debug_upper_hex() {
            UpperHex::fmt(self, f)
        } else {
            Display::fmt(self, f)
        }
    }
}

impl<T: Integer> LowerHex for T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad_integral(true, "0x", intrinsics::int_digits(*self, 16, false))
    }
}

impl<T: Integer> UpperHex for T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad_integral(true, "0x", intrinsics::int_digits(*self, 16, true))
    }
}

impl<T: Integer> Binary for T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad_integral(true, "0b", intrinsics::int_digits(*self, 2, false))
    }
}

impl<T: Integer> Octal for T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad_integral(true, "0o", intrinsics::int_digits(*self, 8, false))
    }
}

/// Prints a float in the form that `form` gives without a precision, `exact` with one.
fn float<T: Float>(value: T, f: &mut Formatter<'_>, form: FloatText, exact: FloatText) -> Result {
    let digits = match f.precision() {
        Some(precision) => intrinsics::float_text(value, exact, precision),
        None => intrinsics::float_text(value, form, usize::MAX),
    };
    let sign = if value.is_nan() { "" } else { f.sign(value.is_sign_negative()) };
    f.pad_number(sign, "", digits)
}

impl<T: Float> Display for T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        float(*self, f, FloatText::Display, FloatText::Display)
    }
}

impl<T: Float> Debug for T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        float(*self, f, FloatText::Debug, FloatText::Display)
    }
}

impl<T: Float> LowerExp for T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        float(*self, f, FloatText::LowerExp, FloatText::LowerExp)
    }
}

impl<T: Float> UpperExp for T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        float(*self, f, FloatText::UpperExp, FloatText::UpperExp)
    }
}

impl Display for bool {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad(if *self { "true" } else { "false" })
    }
}

impl Debug for bool {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Display::fmt(self, f)
    }
}

impl Display for char {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad(intrinsics::char_str(*self))
    }
}

impl Debug for char {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(intrinsics::char_debug(*self))
    }
}

impl Display for str {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad(self)
    }
}

impl Debug for str {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(intrinsics::str_debug(self))
    }
}

impl Display for ! {
    fn fmt(&self, _: &mut Formatter<'_>) -> Result {
        *self
    }
}

impl Debug for ! {
    fn fmt(&self, _: &mut Formatter<'_>) -> Result {
        *self
    }
}

impl<T: Display + ?Sized> Display for &T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Display::fmt(&**self, f)
    }
}

impl<T: Debug + ?Sized> Debug for &T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Debug::fmt(&**self, f)
    }
}

impl<T: Display + ?Sized> Display for &mut T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Display::fmt(&**self, f)
    }
}

impl<T: Debug + ?Sized> Debug for &mut T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Debug::fmt(&**self, f)
    }
}

impl<T: LowerHex + ?Sized> LowerHex for &T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        LowerHex::fmt(&**self, f)
    }
}

impl<T: UpperHex + ?Sized> UpperHex for &T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        UpperHex::fmt(&**self, f)
    }
}

impl<T: Binary + ?Sized> Binary for &T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Binary::fmt(&**self, f)
    }
}

impl<T: Octal + ?Sized> Octal for &T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Octal::fmt(&**self, f)
    }
}

impl<T: LowerExp + ?Sized> LowerExp for &T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        LowerExp::fmt(&**self, f)
    }
}

impl<T: Debug> Debug for [T] {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T: Debug, const N: usize> Debug for [T; N] {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T: ?Sized> Debug for PhantomData<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("PhantomData<")?;
        f.write_str(intrinsics::type_name::<T>())?;
        f.write_str(">")
    }
}

impl Debug for dyn Any {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.debug_struct("Any").finish_non_exhaustive()
    }
}

impl Debug for dyn Any + Send {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.debug_struct("Any").finish_non_exhaustive()
    }
}
