//! `FromStr`: what `parse` makes of a text.

use crate::convert::Infallible;
use crate::error::Error;
use crate::fmt;
use crate::intrinsics;
use crate::num::{Float, Integer, ParseFloatError, ParseIntError};

pub trait FromStr: Sized {
    type Err;
    fn from_str(text: &str) -> Result<Self, Self::Err>;
}

impl<T: Integer> FromStr for T {
    type Err = ParseIntError;

    fn from_str(text: &str) -> Result<T, ParseIntError> {
        T::from_str_radix(text, 10)
    }
}

impl<T: Float> FromStr for T {
    type Err = ParseFloatError;

    fn from_str(text: &str) -> Result<T, ParseFloatError> {
        let (value, error) = intrinsics::float_parse(text);
        if error == 0 { Ok(value) } else { Err(ParseFloatError::new(error == 1)) }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseBoolError(());

impl fmt::Display for ParseBoolError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("provided string was not `true` or `false`")
    }
}

impl Error for ParseBoolError {}

impl FromStr for bool {
    type Err = ParseBoolError;

    fn from_str(text: &str) -> Result<bool, ParseBoolError> {
        match text {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(ParseBoolError(())),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseCharError {
    kind: CharErrorKind,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq)]
enum CharErrorKind {
    EmptyString,
    TooManyChars,
}

impl fmt::Display for ParseCharError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self.kind {
            CharErrorKind::EmptyString => "cannot parse char from empty string",
            CharErrorKind::TooManyChars => "too many characters in string",
        })
    }
}

impl Error for ParseCharError {}

impl FromStr for char {
    type Err = ParseCharError;

    fn from_str(text: &str) -> Result<char, ParseCharError> {
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (None, _) => Err(ParseCharError { kind: CharErrorKind::EmptyString }),
            (Some(c), None) => Ok(c),
            _ => Err(ParseCharError { kind: CharErrorKind::TooManyChars }),
        }
    }
}

impl FromStr for String {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<String, Infallible> {
        Ok(String::from(text))
    }
}
