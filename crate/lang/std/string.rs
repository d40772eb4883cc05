//! `std::string`. A `String` is one interned text: it takes no heap, and equal strings are equal words.

use crate::borrow::Cow;
use crate::cmp::Ordering;
use crate::error::Error;
use crate::fmt::{self, Debug, Display};
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::ops::{Add, AddAssign, Deref, Index, RangeBounds};
use crate::str::Utf8Error;

pub use crate::string::drain::Drain;

/// An immutable byte string outside of the state, by its number; 0 is the empty one.
#[lang = "Text"]
#[derive(Clone, Copy)]
pub(crate) struct Text(usize);

#[lang = "String"]
pub struct String {
    text: Text,
}

impl String {
    pub const fn new() -> String {
        String { text: Text(0) }
    }

    pub fn with_capacity(_capacity: usize) -> String {
        String { text: Text(0) }
    }

    pub fn from_utf8(bytes: Vec<u8>) -> Result<String, FromUtf8Error> {
        match crate::str::from_utf8(&bytes) {
            Ok(text) => Ok(String::from(text)),
            Err(error) => Err(FromUtf8Error { bytes, error }),
        }
    }

    pub fn from_utf8_lossy(bytes: &[u8]) -> Cow<'_, str> {
        let mut rest = bytes;
        let mut repaired: Option<String> = None;
        loop {
            let error = match crate::str::from_utf8(rest) {
                Ok(text) => {
                    return match repaired {
                        Some(mut repaired) => {
                            repaired.push_str(text);
                            Cow::Owned(repaired)
                        }
                        None => Cow::Borrowed(text),
                    };
                }
                Err(error) => error,
            };
            // What is wrong becomes one replacement character; what only stops too early is the end.
            let valid = error.valid_up_to();
            let wrong = match error.error_len() {
                Some(length) => length,
                None => rest.len() - valid,
            };
            let mut text = match repaired.take() {
                Some(text) => text,
                None => String::new(),
            };
            if let Ok(part) = crate::str::from_utf8(rest.part(0, valid)) {
                text.push_str(part);
            }
            text.push('\u{fffd}');
            repaired = Some(text);
            rest = rest.part(valid + wrong, rest.len());
        }
    }

    pub const fn as_str(&self) -> &str {
        intrinsics::text_str(self.text)
    }

    fn set(&mut self, text: &str) {
        self.text = intrinsics::str_text(text);
    }

    pub fn push_str(&mut self, text: &str) {
        self.set(intrinsics::str_concat(self.as_str(), text));
    }

    pub fn push(&mut self, c: char) {
        self.push_str(intrinsics::char_str(c));
    }

    pub fn pop(&mut self) -> Option<char> {
        let mut chars = self.as_str().chars();
        let last = chars.next_back()?;
        self.set(chars.as_str());
        Some(last)
    }

    // Strings have no room of their own to reserve or give back; how much std reserves is not told.
    pub fn reserve(&mut self, _additional: usize) {}

    pub fn shrink_to_fit(&mut self) {}

    pub fn as_bytes(&self) -> &[u8] {
        self.as_str().as_bytes()
    }

    pub fn into_bytes(self) -> Vec<u8> {
        self.as_bytes().to_vec()
    }

    pub fn len(&self) -> usize {
        intrinsics::str_len(self.as_str())
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    #[track_caller]
    pub fn truncate(&mut self, new_len: usize) {
        if new_len <= self.len() {
            if !self.as_str().is_char_boundary(new_len) {
                panic!("assertion failed: self.is_char_boundary(new_len)");
            }
            self.set(self.as_str().part(0, new_len));
        }
    }

    pub fn clear(&mut self) {
        self.text = Text(0);
    }

    #[track_caller]
    pub fn remove(&mut self, index: usize) -> char {
        let text = self.as_str();
        if index == text.len() {
            panic!("cannot remove a char from the end of a string");
        }
        let c = match text[index..].chars().next() {
            Some(c) => c,
            None => intrinsics::unreachable(),
        };
        let rest = text.part(index + c.len_utf8(), text.len());
        self.set(intrinsics::str_concat(text.part(0, index), rest));
        c
    }

    #[track_caller]
    pub fn insert(&mut self, index: usize, c: char) {
        self.insert_text(index, intrinsics::char_str(c));
    }

    #[track_caller]
    pub fn insert_str(&mut self, index: usize, text: &str) {
        self.insert_text(index, text);
    }

    #[track_caller]
    fn insert_text(&mut self, index: usize, text: &str) {
        let own = self.as_str();
        if !own.is_char_boundary(index) {
            panic!("assertion failed: self.is_char_boundary(idx)");
        }
        let head = intrinsics::str_concat(own.part(0, index), text);
        self.set(intrinsics::str_concat(head, own.part(index, own.len())));
    }

    pub fn retain<F: FnMut(char) -> bool>(&mut self, mut f: F) {
        let mut kept = String::new();
        for c in self.as_str().chars() {
            if f(c) {
                kept.push(c);
            }
        }
        *self = kept;
    }

    #[track_caller]
    pub fn split_off(&mut self, at: usize) -> String {
        let text = self.as_str();
        if !text.is_char_boundary(at) {
            panic!("assertion failed: self.is_char_boundary(at)");
        }
        let other = String::from(text.part(at, text.len()));
        self.set(text.part(0, at));
        other
    }

    #[track_caller]
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_> {
        let (start, end) = crate::ops::range::bounds(&range, self.len());
        Drain::new(self, start, end)
    }

    #[track_caller]
    pub fn replace_range<R: RangeBounds<usize>>(&mut self, range: R, with: &str) {
        let text = self.as_str();
        let (start, end) = crate::ops::range::bounds(&range, text.len());
        let head = intrinsics::str_concat(&text[..start], with);
        self.set(intrinsics::str_concat(head, &text[end..]));
    }

    pub fn make_ascii_uppercase(&mut self) {
        *self = self.as_str().to_ascii_uppercase();
    }

    pub fn make_ascii_lowercase(&mut self) {
        *self = self.as_str().to_ascii_lowercase();
    }

    pub fn into_boxed_str(self) -> Box<str> {
        Box::from(self.as_str())
    }

    pub fn leak<'a>(self) -> &'a str {
        intrinsics::text_str(self.text)
    }
}

impl Clone for String {
    fn clone(&self) -> String {
        String { text: self.text }
    }
}

impl Default for String {
    fn default() -> String {
        String::new()
    }
}

impl Deref for String {
    type Target = str;

    fn deref(&self) -> &str {
        intrinsics::text_str(self.text)
    }
}

impl<R> Index<R> for String
where
    str: Index<R>,
{
    type Output = <str as Index<R>>::Output;

    #[track_caller]
    fn index(&self, range: R) -> &<str as Index<R>>::Output {
        Index::index(self.as_str(), range)
    }
}

impl Display for String {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Debug for String {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(intrinsics::str_debug(self.as_str()))
    }
}

impl Hash for String {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl PartialEq for String {
    fn eq(&self, other: &String) -> bool {
        intrinsics::str_eq(self.as_str(), other.as_str())
    }
}

impl Eq for String {}

impl PartialOrd for String {
    fn partial_cmp(&self, other: &String) -> Option<Ordering> {
        Some(self.as_str().cmp(other.as_str()))
    }
}

impl Ord for String {
    fn cmp(&self, other: &String) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl PartialEq<str> for String {
    fn eq(&self, other: &str) -> bool {
        intrinsics::str_eq(self.as_str(), other)
    }
}

impl PartialEq<&str> for String {
    fn eq(&self, other: &&str) -> bool {
        intrinsics::str_eq(self.as_str(), *other)
    }
}

impl PartialEq<String> for str {
    fn eq(&self, other: &String) -> bool {
        intrinsics::str_eq(self, other.as_str())
    }
}

impl PartialEq<String> for &str {
    fn eq(&self, other: &String) -> bool {
        intrinsics::str_eq(*self, other.as_str())
    }
}

impl Add<&str> for String {
    type Output = String;

    fn add(mut self, other: &str) -> String {
        self.push_str(other);
        self
    }
}

impl AddAssign<&str> for String {
    fn add_assign(&mut self, other: &str) {
        self.push_str(other);
    }
}

impl AsRef<str> for String {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<[u8]> for String {
    fn as_ref(&self) -> &[u8] {
        self.as_bytes()
    }
}

impl From<&str> for String {
    fn from(text: &str) -> String {
        String { text: intrinsics::str_text(text) }
    }
}

impl From<&mut str> for String {
    fn from(text: &mut str) -> String {
        String { text: intrinsics::str_text(text) }
    }
}

impl From<&String> for String {
    fn from(text: &String) -> String {
        text.clone()
    }
}

impl From<char> for String {
    fn from(c: char) -> String {
        String::from(intrinsics::char_str(c))
    }
}

impl From<Box<str>> for String {
    fn from(text: Box<str>) -> String {
        String::from(&*text)
    }
}

impl<'a> From<crate::borrow::Cow<'a, str>> for String {
    fn from(text: crate::borrow::Cow<'a, str>) -> String {
        text.into_owned()
    }
}

impl FromIterator<char> for String {
    fn from_iter<I: IntoIterator<Item = char>>(items: I) -> String {
        let mut text = String::new();
        text.extend(items);
        text
    }
}

impl<'a> FromIterator<&'a char> for String {
    fn from_iter<I: IntoIterator<Item = &'a char>>(items: I) -> String {
        let mut text = String::new();
        text.extend(items);
        text
    }
}

impl<'a> FromIterator<&'a str> for String {
    fn from_iter<I: IntoIterator<Item = &'a str>>(items: I) -> String {
        let mut text = String::new();
        text.extend(items);
        text
    }
}

impl FromIterator<String> for String {
    fn from_iter<I: IntoIterator<Item = String>>(items: I) -> String {
        let mut text = String::new();
        text.extend(items);
        text
    }
}

impl Extend<char> for String {
    fn extend<I: IntoIterator<Item = char>>(&mut self, items: I) {
        for c in items {
            self.push(c);
        }
    }
}

impl<'a> Extend<&'a char> for String {
    fn extend<I: IntoIterator<Item = &'a char>>(&mut self, items: I) {
        for c in items {
            self.push(*c);
        }
    }
}

impl<'a> Extend<&'a str> for String {
    fn extend<I: IntoIterator<Item = &'a str>>(&mut self, items: I) {
        for text in items {
            self.push_str(text);
        }
    }
}

impl Extend<String> for String {
    fn extend<I: IntoIterator<Item = String>>(&mut self, items: I) {
        for text in items {
            self.push_str(text.as_str());
        }
    }
}

pub trait ToString {
    fn to_string(&self) -> String;
}

impl<T: Display + ?Sized> ToString for T {
    fn to_string(&self) -> String {
        let mut text = String::new();
        let mut formatter = fmt::Formatter::new(&mut text);
        if Display::fmt(self, &mut formatter).is_err() {
            panic!("a Display implementation returned an error unexpectedly: Error");
        }
        text
    }
}

#[derive(Debug, PartialEq, Eq, Clone)]
pub struct FromUtf8Error {
    bytes: Vec<u8>,
    error: Utf8Error,
}

impl FromUtf8Error {
    pub fn as_bytes(&self) -> &[u8] {
        self.bytes.as_slice()
    }

    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    pub fn utf8_error(&self) -> Utf8Error {
        self.error
    }
}

impl Display for FromUtf8Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.error, f)
    }
}

impl Error for FromUtf8Error {}
