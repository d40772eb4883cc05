//! `std::str`: methods of texts. What is searched for is in `str/pattern.rs`, the iterators are in `str/iter.rs` and
//! `str/split.rs`. A text is never changed in place: `&mut str` has no methods that write.

use crate::error::Error;
use crate::fmt;
use crate::intrinsics;
use crate::slice::SliceIndex;

pub use crate::str::iter::{Bytes, CharIndices, Chars, EncodeUtf16, EscapeDebug, Lines};
pub use crate::str::parse::{FromStr, ParseBoolError, ParseCharError};
pub use crate::str::pattern::Pattern;
pub use crate::str::split::{MatchIndices, Matches, RSplitN, Split, SplitInclusive, SplitN, SplitWhitespace};

#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Utf8Error {
    valid_up_to: usize,
    error_len: Option<u8>,
}

impl Utf8Error {
    pub const fn valid_up_to(&self) -> usize {
        self.valid_up_to
    }

    pub fn error_len(&self) -> Option<usize> {
        match self.error_len {
            Some(length) => Some(length as usize),
            None => None,
        }
    }
}

impl fmt::Display for Utf8Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.error_len {
            Some(length) => write!(f, "invalid utf-8 sequence of {} bytes from index {}", length, self.valid_up_to),
            None => write!(f, "incomplete utf-8 byte sequence from index {}", self.valid_up_to),
        }
    }
}

impl Error for Utf8Error {}

pub fn from_utf8(bytes: &[u8]) -> Result<&str, Utf8Error> {
    let (text, valid_up_to) = intrinsics::bytes_str(intrinsics::slice_start(bytes) as *const u8, bytes.len());
    if valid_up_to == bytes.len() {
        Ok(text)
    } else {
        Err(Utf8Error { valid_up_to, error_len: invalid_length(bytes.part(valid_up_to, bytes.len())) })
    }
}

/// How many bytes are wrong together at the beginning; none if they only stop too early.
fn invalid_length(bytes: &[u8]) -> Option<u8> {
    let first = bytes[0];
    let (count, low, high) = match first {
        0xc2..=0xdf => (2, 0x80, 0xbf),
        0xe0 => (3, 0xa0, 0xbf),
        0xed => (3, 0x80, 0x9f),
        0xe1..=0xef => (3, 0x80, 0xbf),
        0xf0 => (4, 0x90, 0xbf),
        0xf1..=0xf3 => (4, 0x80, 0xbf),
        0xf4 => (4, 0x80, 0x8f),
        _ => return Some(1),
    };
    let mut index = 1;
    while index < count {
        if index >= bytes.len() {
            return None;
        }
        let byte = bytes[index];
        let fits = if index == 1 { low <= byte && byte <= high } else { 0x80 <= byte && byte <= 0xbf };
        if !fits {
            break;
        }
        index += 1;
    }
    Some(index as u8)
}

impl str {
    pub const fn len(&self) -> usize {
        intrinsics::str_len(self)
    }

    pub const fn is_empty(&self) -> bool {
        intrinsics::str_len(self) == 0
    }

    pub fn is_char_boundary(&self, index: usize) -> bool {
        intrinsics::str_is_boundary(self, index)
    }

    pub fn as_bytes(&self) -> &[u8] {
        intrinsics::slice(intrinsics::str_bytes(self), self.len())
    }

    pub fn as_str(&self) -> &str {
        self
    }

    /// The bytes `from..to`, which lie between characters.
    pub(crate) fn part(&self, from: usize, to: usize) -> &str {
        intrinsics::str_slice(self, from, to)
    }

    /// The first characters, at most so many.
    pub(crate) fn first_chars(&self, count: usize) -> &str {
        match self.char_indices().nth(count) {
            Some((end, _)) => self.part(0, end),
            None => self,
        }
    }

    pub fn get<I: SliceIndex<str>>(&self, index: I) -> Option<&I::Output> {
        index.get(self)
    }

    #[track_caller]
    pub fn split_at(&self, mid: usize) -> (&str, &str) {
        match self.split_at_checked(mid) {
            Some(parts) => parts,
            None => panic!("failed to slice string"),
        }
    }

    pub fn split_at_checked(&self, mid: usize) -> Option<(&str, &str)> {
        if self.is_char_boundary(mid) { Some((self.part(0, mid), self.part(mid, self.len()))) } else { None }
    }

    pub fn chars(&self) -> Chars<'_> {
        Chars::new(self)
    }

    pub fn char_indices(&self) -> CharIndices<'_> {
        CharIndices::new(self)
    }

    pub fn bytes(&self) -> Bytes<'_> {
        Bytes::new(self)
    }

    pub fn lines(&self) -> Lines<'_> {
        Lines::new(self)
    }

    pub fn encode_utf16(&self) -> EncodeUtf16<'_> {
        EncodeUtf16::new(self)
    }

    pub fn escape_debug(&self) -> EscapeDebug {
        let quoted = intrinsics::str_debug(self);
        EscapeDebug::new(intrinsics::str_slice(quoted, 1, quoted.len() - 1))
    }

    pub fn split_whitespace(&self) -> SplitWhitespace<'_> {
        SplitWhitespace::new(self)
    }

    pub fn split_ascii_whitespace(&self) -> SplitWhitespace<'_> {
        SplitWhitespace::new_ascii(self)
    }

    pub fn contains<P: Pattern>(&self, pattern: P) -> bool {
        let mut pattern = pattern;
        pattern.find_in(self, 0).is_some()
    }

    pub fn starts_with<P: Pattern>(&self, pattern: P) -> bool {
        self.strip_prefix(pattern).is_some()
    }

    pub fn ends_with<P: Pattern>(&self, pattern: P) -> bool {
        self.strip_suffix(pattern).is_some()
    }

    pub fn find<P: Pattern>(&self, pattern: P) -> Option<usize> {
        let mut pattern = pattern;
        match pattern.find_in(self, 0) {
            Some((start, _)) => Some(start),
            None => None,
        }
    }

    pub fn rfind<P: Pattern>(&self, pattern: P) -> Option<usize> {
        let mut pattern = pattern;
        match pattern.find_last_in(self, self.len()) {
            Some((start, _)) => Some(start),
            None => None,
        }
    }

    pub fn split<P: Pattern>(&self, pattern: P) -> Split<'_, P> {
        Split::new(self, pattern, true)
    }

    pub fn split_terminator<P: Pattern>(&self, pattern: P) -> Split<'_, P> {
        Split::new(self, pattern, false)
    }

    pub fn split_inclusive<P: Pattern>(&self, pattern: P) -> SplitInclusive<'_, P> {
        SplitInclusive::new(self, pattern)
    }

    pub fn rsplit<P: Pattern>(&self, pattern: P) -> crate::iter::Rev<Split<'_, P>> {
        Split::new(self, pattern, true).rev()
    }

    pub fn splitn<P: Pattern>(&self, n: usize, pattern: P) -> SplitN<'_, P> {
        SplitN::new(self, n, pattern)
    }

    pub fn rsplitn<P: Pattern>(&self, n: usize, pattern: P) -> RSplitN<'_, P> {
        RSplitN::new(self, n, pattern)
    }

    pub fn split_once<P: Pattern>(&self, delimiter: P) -> Option<(&str, &str)> {
        let mut delimiter = delimiter;
        let (start, end) = delimiter.find_in(self, 0)?;
        Some((self.part(0, start), self.part(end, self.len())))
    }

    pub fn rsplit_once<P: Pattern>(&self, delimiter: P) -> Option<(&str, &str)> {
        let mut delimiter = delimiter;
        let (start, end) = delimiter.find_last_in(self, self.len())?;
        Some((self.part(0, start), self.part(end, self.len())))
    }

    pub fn matches<P: Pattern>(&self, pattern: P) -> Matches<'_, P> {
        Matches::new(self, pattern)
    }

    pub fn match_indices<P: Pattern>(&self, pattern: P) -> MatchIndices<'_, P> {
        MatchIndices::new(self, pattern)
    }

    pub fn trim(&self) -> &str {
        self.trim_matches(|c: char| c.is_whitespace())
    }

    pub fn trim_start(&self) -> &str {
        self.trim_start_matches(|c: char| c.is_whitespace())
    }

    pub fn trim_end(&self) -> &str {
        self.trim_end_matches(|c: char| c.is_whitespace())
    }

    pub fn trim_matches<P: Pattern>(&self, pattern: P) -> &str {
        let mut pattern = pattern;
        let start = pattern.end_of_prefixes(self);
        let rest = self.part(start, self.len());
        let end = pattern.start_of_suffixes(rest);
        rest.part(0, end)
    }

    pub fn trim_start_matches<P: Pattern>(&self, pattern: P) -> &str {
        let mut pattern = pattern;
        let start = pattern.end_of_prefixes(self);
        self.part(start, self.len())
    }

    pub fn trim_end_matches<P: Pattern>(&self, pattern: P) -> &str {
        let mut pattern = pattern;
        let end = pattern.start_of_suffixes(self);
        self.part(0, end)
    }

    pub fn strip_prefix<P: Pattern>(&self, prefix: P) -> Option<&str> {
        let mut prefix = prefix;
        let end = prefix.prefix_of(self)?;
        Some(self.part(end, self.len()))
    }

    pub fn strip_suffix<P: Pattern>(&self, suffix: P) -> Option<&str> {
        let mut suffix = suffix;
        let start = suffix.suffix_of(self)?;
        Some(self.part(0, start))
    }

    pub fn parse<F: FromStr>(&self) -> Result<F, F::Err> {
        FromStr::from_str(self)
    }

    pub fn replace<P: Pattern>(&self, from: P, to: &str) -> String {
        self.replacen(from, to, usize::MAX)
    }

    pub fn replacen<P: Pattern>(&self, from: P, to: &str, count: usize) -> String {
        let mut text = String::new();
        let mut done = 0;
        for (start, part) in self.match_indices(from).take(count) {
            text.push_str(self.part(done, start));
            text.push_str(to);
            done = start + part.len();
        }
        text.push_str(self.part(done, self.len()));
        text
    }

    pub fn to_lowercase(&self) -> String {
        String::from(intrinsics::str_case(self, false))
    }

    pub fn to_uppercase(&self) -> String {
        String::from(intrinsics::str_case(self, true))
    }

    pub fn repeat(&self, n: usize) -> String {
        String::from(intrinsics::str_repeat(self, n))
    }

    pub fn is_ascii(&self) -> bool {
        self.bytes().all(|byte| byte < 128)
    }

    pub fn eq_ignore_ascii_case(&self, other: &str) -> bool {
        self.as_bytes().eq_ignore_ascii_case(other.as_bytes())
    }

    pub fn to_ascii_uppercase(&self) -> String {
        self.chars().map(|c| c.to_ascii_uppercase()).collect()
    }

    pub fn to_ascii_lowercase(&self) -> String {
        self.chars().map(|c| c.to_ascii_lowercase()).collect()
    }

    pub fn into_string(self: Box<Self>) -> String {
        String::from(&*self)
    }
}
