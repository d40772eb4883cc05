//! `std::ffi`: texts of the system. All that a program can come by are UTF-8.

use crate::borrow::{Borrow, Cow};
use crate::fmt::{self, Debug};
use crate::intrinsics;
use crate::ops::Deref;

#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OsStr {
    text: str,
}

impl OsStr {
    pub fn new<S: AsRef<OsStr> + ?Sized>(text: &S) -> &OsStr {
        text.as_ref()
    }

    pub(crate) fn of(text: &str) -> &OsStr {
        intrinsics::transmute::<&str, &OsStr>(text)
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    pub fn to_str(&self) -> Option<&str> {
        Some(&self.text)
    }

    pub fn to_string_lossy(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.text)
    }

    pub fn to_os_string(&self) -> OsString {
        OsString { text: String::from(&self.text) }
    }

    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub fn len(&self) -> usize {
        self.text.len()
    }

    pub fn eq_ignore_ascii_case<S: AsRef<OsStr>>(&self, other: S) -> bool {
        self.text.eq_ignore_ascii_case(other.as_ref().text())
    }
}

impl Debug for OsStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.text, f)
    }
}

impl ToOwned for OsStr {
    type Owned = OsString;

    fn to_owned(&self) -> OsString {
        self.to_os_string()
    }
}

impl AsRef<OsStr> for OsStr {
    fn as_ref(&self) -> &OsStr {
        self
    }
}

impl AsRef<OsStr> for str {
    fn as_ref(&self) -> &OsStr {
        OsStr::of(self)
    }
}

impl AsRef<OsStr> for String {
    fn as_ref(&self) -> &OsStr {
        OsStr::of(self)
    }
}

impl AsRef<OsStr> for OsString {
    fn as_ref(&self) -> &OsStr {
        self
    }
}

impl PartialEq<str> for OsStr {
    fn eq(&self, other: &str) -> bool {
        self.text == *other
    }
}

impl PartialEq<OsStr> for str {
    fn eq(&self, other: &OsStr) -> bool {
        *self == other.text
    }
}

#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OsString {
    text: String,
}

impl OsString {
    pub const fn new() -> OsString {
        OsString { text: String::new() }
    }

    pub fn as_os_str(&self) -> &OsStr {
        self
    }

    pub fn into_string(self) -> Result<String, OsString> {
        Ok(self.text)
    }

    pub fn push<T: AsRef<OsStr>>(&mut self, text: T) {
        self.text.push_str(text.as_ref().text());
    }

    pub fn clear(&mut self) {
        self.text.clear();
    }

    pub(crate) fn truncate(&mut self, length: usize) {
        self.text.truncate(length);
    }
}

impl Deref for OsString {
    type Target = OsStr;

    fn deref(&self) -> &OsStr {
        OsStr::of(&self.text)
    }
}

impl Debug for OsString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.text, f)
    }
}

impl Borrow<OsStr> for OsString {
    fn borrow(&self) -> &OsStr {
        self
    }
}

impl From<String> for OsString {
    fn from(text: String) -> OsString {
        OsString { text }
    }
}

impl<T: AsRef<OsStr> + ?Sized> From<&T> for OsString {
    fn from(text: &T) -> OsString {
        text.as_ref().to_os_string()
    }
}

impl PartialEq<str> for OsString {
    fn eq(&self, other: &str) -> bool {
        self.text == *other
    }
}

impl PartialEq<&str> for OsString {
    fn eq(&self, other: &&str) -> bool {
        self.text == **other
    }
}

impl PartialEq<OsStr> for OsString {
    fn eq(&self, other: &OsStr) -> bool {
        *self.text == other.text
    }
}

impl PartialEq<OsString> for OsStr {
    fn eq(&self, other: &OsString) -> bool {
        self.text == *other.text
    }
}
