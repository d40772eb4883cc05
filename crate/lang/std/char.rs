//! `std::char`.

use crate::error::Error;
use crate::fmt;
use crate::intrinsics;

pub const MAX: char = '\u{10ffff}';
pub const REPLACEMENT_CHARACTER: char = '\u{fffd}';

pub fn from_u32(code: u32) -> Option<char> {
    char::from_u32(code)
}

pub fn from_digit(digit: u32, radix: u32) -> Option<char> {
    char::from_digit(digit, radix)
}

impl char {
    pub const MIN: char = '\0';
    pub const MAX: char = '\u{10ffff}';
    pub const REPLACEMENT_CHARACTER: char = '\u{fffd}';

    pub fn from_u32(code: u32) -> Option<char> {
        if code > 0x10ffff || (0xd800 <= code && code <= 0xdfff) { None } else { Some(intrinsics::transmute(code)) }
    }

    #[track_caller]
    pub fn from_digit(digit: u32, radix: u32) -> Option<char> {
        if radix > 36 {
            panic!("from_digit: radix is too high (maximum 36)");
        }
        if digit >= radix {
            None
        } else if digit < 10 {
            Some((b'0' + digit as u8) as char)
        } else {
            Some((b'a' + (digit as u8 - 10)) as char)
        }
    }

    pub fn is_digit(self, radix: u32) -> bool {
        self.to_digit(radix).is_some()
    }

    #[track_caller]
    pub fn to_digit(self, radix: u32) -> Option<u32> {
        if radix < 2 || radix > 36 {
            panic!("to_digit: invalid radix -- radix must be in the range 2 to 36 inclusive");
        }
        let digit = match self {
            '0'..='9' => self as u32 - '0' as u32,
            'a'..='z' => self as u32 - 'a' as u32 + 10,
            'A'..='Z' => self as u32 - 'A' as u32 + 10,
            _ => return None,
        };
        if digit < radix { Some(digit) } else { None }
    }

    pub fn len_utf8(self) -> usize {
        let code = self as u32;
        if code < 0x80 {
            1
        } else if code < 0x800 {
            2
        } else if code < 0x10000 {
            3
        } else {
            4
        }
    }

    pub fn len_utf16(self) -> usize {
        if (self as u32) < 0x10000 { 1 } else { 2 }
    }

    pub fn is_alphabetic(self) -> bool {
        intrinsics::char_is(self, 0)
    }

    pub fn is_numeric(self) -> bool {
        intrinsics::char_is(self, 1)
    }

    pub fn is_alphanumeric(self) -> bool {
        self.is_alphabetic() || self.is_numeric()
    }

    pub fn is_lowercase(self) -> bool {
        intrinsics::char_is(self, 2)
    }

    pub fn is_uppercase(self) -> bool {
        intrinsics::char_is(self, 3)
    }

    pub fn is_whitespace(self) -> bool {
        intrinsics::char_is(self, 4)
    }

    pub fn is_control(self) -> bool {
        intrinsics::char_is(self, 5)
    }

    pub fn to_lowercase(self) -> CaseMapping {
        CaseMapping { text: intrinsics::str_case(intrinsics::char_str(self), false) }
    }

    pub fn to_uppercase(self) -> CaseMapping {
        CaseMapping { text: intrinsics::str_case(intrinsics::char_str(self), true) }
    }

    pub fn is_ascii(&self) -> bool {
        (*self as u32) < 0x80
    }

    pub fn to_ascii_uppercase(&self) -> char {
        if self.is_ascii_lowercase() { (*self as u8 - 32) as char } else { *self }
    }

    pub fn to_ascii_lowercase(&self) -> char {
        if self.is_ascii_uppercase() { (*self as u8 + 32) as char } else { *self }
    }

    pub fn make_ascii_uppercase(&mut self) {
        *self = self.to_ascii_uppercase();
    }

    pub fn make_ascii_lowercase(&mut self) {
        *self = self.to_ascii_lowercase();
    }

    pub fn eq_ignore_ascii_case(&self, other: &char) -> bool {
        self.to_ascii_lowercase() == other.to_ascii_lowercase()
    }

    pub fn is_ascii_alphabetic(&self) -> bool {
        matches!(*self, 'a'..='z' | 'A'..='Z')
    }

    pub fn is_ascii_uppercase(&self) -> bool {
        matches!(*self, 'A'..='Z')
    }

    pub fn is_ascii_lowercase(&self) -> bool {
        matches!(*self, 'a'..='z')
    }

    pub fn is_ascii_alphanumeric(&self) -> bool {
        matches!(*self, '0'..='9' | 'a'..='z' | 'A'..='Z')
    }

    pub fn is_ascii_digit(&self) -> bool {
        matches!(*self, '0'..='9')
    }

    pub fn is_ascii_hexdigit(&self) -> bool {
        matches!(*self, '0'..='9' | 'a'..='f' | 'A'..='F')
    }

    pub fn is_ascii_punctuation(&self) -> bool {
        matches!(*self, '!'..='/' | ':'..='@' | '['..='`' | '{'..='~')
    }

    pub fn is_ascii_graphic(&self) -> bool {
        matches!(*self, '!'..='~')
    }

    pub fn is_ascii_whitespace(&self) -> bool {
        matches!(*self, '\t' | '\n' | '\x0c' | '\r' | ' ')
    }

    pub fn is_ascii_control(&self) -> bool {
        matches!(*self, '\0'..='\x1f' | '\x7f')
    }
}

impl u8 {
    pub fn is_ascii(&self) -> bool {
        *self < 128
    }

    pub fn to_ascii_uppercase(&self) -> u8 {
        if self.is_ascii_lowercase() { *self - 32 } else { *self }
    }

    pub fn to_ascii_lowercase(&self) -> u8 {
        if self.is_ascii_uppercase() { *self + 32 } else { *self }
    }

    pub fn eq_ignore_ascii_case(&self, other: &u8) -> bool {
        self.to_ascii_lowercase() == other.to_ascii_lowercase()
    }

    pub fn is_ascii_alphabetic(&self) -> bool {
        (*self as char).is_ascii_alphabetic()
    }

    pub fn is_ascii_uppercase(&self) -> bool {
        matches!(*self, b'A'..=b'Z')
    }

    pub fn is_ascii_lowercase(&self) -> bool {
        matches!(*self, b'a'..=b'z')
    }

    pub fn is_ascii_alphanumeric(&self) -> bool {
        (*self as char).is_ascii_alphanumeric()
    }

    pub fn is_ascii_digit(&self) -> bool {
        matches!(*self, b'0'..=b'9')
    }

    pub fn is_ascii_hexdigit(&self) -> bool {
        (*self as char).is_ascii_hexdigit()
    }

    pub fn is_ascii_punctuation(&self) -> bool {
        (*self as char).is_ascii_punctuation()
    }

    pub fn is_ascii_graphic(&self) -> bool {
        (*self as char).is_ascii_graphic()
    }

    pub fn is_ascii_whitespace(&self) -> bool {
        (*self as char).is_ascii_whitespace()
    }

    pub fn is_ascii_control(&self) -> bool {
        (*self as char).is_ascii_control()
    }
}

/// The characters that one becomes in the other case: `ToLowercase` and `ToUppercase` of std.
#[derive(Clone, Debug)]
pub struct CaseMapping {
    text: &'static str,
}

pub type ToLowercase = CaseMapping;
pub type ToUppercase = CaseMapping;

impl Iterator for CaseMapping {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        if self.text.is_empty() {
            return None;
        }
        let c = intrinsics::str_char(self.text, 0);
        self.text = intrinsics::str_slice(self.text, c.len_utf8(), self.text.len());
        Some(c)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let count = self.text.chars().count();
        (count, Some(count))
    }
}

impl ExactSizeIterator for CaseMapping {}

impl fmt::Display for CaseMapping {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}

#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct CharTryFromError(pub(crate) ());

impl fmt::Display for CharTryFromError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("converted integer out of range for `char`")
    }
}

impl Error for CharTryFromError {}

#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct TryFromCharError(pub(crate) ());

impl fmt::Display for TryFromCharError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("unicode code point out of range")
    }
}

impl Error for TryFromCharError {}
