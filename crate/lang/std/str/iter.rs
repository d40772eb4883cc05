//! The characters, bytes and lines of a text.

use crate::fmt;
use crate::intrinsics;

#[derive(Clone)]
pub struct Chars<'a> {
    text: &'a str,
    front: usize,
    back: usize,
}

impl<'a> Chars<'a> {
    pub(crate) fn new(text: &'a str) -> Chars<'a> {
        Chars { text, front: 0, back: text.len() }
    }

    pub fn as_str(&self) -> &'a str {
        self.text.part(self.front, self.back)
    }
}

impl Iterator for Chars<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        if self.front < self.back {
            let c = intrinsics::str_char(self.text, self.front);
            self.front += c.len_utf8();
            Some(c)
        } else {
            None
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let bytes = self.back - self.front;
        (bytes.div_ceil(4), Some(bytes))
    }
}

impl DoubleEndedIterator for Chars<'_> {
    fn next_back(&mut self) -> Option<char> {
        if self.front < self.back {
            let c = intrinsics::str_char_before(self.text, self.back);
            self.back -= c.len_utf8();
            Some(c)
        } else {
            None
        }
    }
}

impl fmt::Debug for Chars<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Chars(")?;
        f.debug_list().entries(self.clone()).finish()?;
        f.write_str(")")
    }
}

#[derive(Clone, Debug)]
pub struct CharIndices<'a> {
    chars: Chars<'a>,
}

impl<'a> CharIndices<'a> {
    pub(crate) fn new(text: &'a str) -> CharIndices<'a> {
        CharIndices { chars: Chars::new(text) }
    }

    pub fn as_str(&self) -> &'a str {
        self.chars.as_str()
    }

    pub fn offset(&self) -> usize {
        self.chars.front
    }
}

impl Iterator for CharIndices<'_> {
    type Item = (usize, char);

    fn next(&mut self) -> Option<(usize, char)> {
        let at = self.chars.front;
        match self.chars.next() {
            Some(c) => Some((at, c)),
            None => None,
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.chars.size_hint()
    }
}

impl DoubleEndedIterator for CharIndices<'_> {
    fn next_back(&mut self) -> Option<(usize, char)> {
        match self.chars.next_back() {
            Some(c) => Some((self.chars.back, c)),
            None => None,
        }
    }
}

#[derive(Clone, Debug)]
pub struct Bytes<'a> {
    text: &'a str,
    front: usize,
    back: usize,
}

impl<'a> Bytes<'a> {
    pub(crate) fn new(text: &'a str) -> Bytes<'a> {
        Bytes { text, front: 0, back: text.len() }
    }
}

impl Iterator for Bytes<'_> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        let at = self.front;
        if at < self.back {
            self.front = at + 1;
            Some(intrinsics::str_byte(self.text, at))
        } else {
            None
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.back - self.front;
        (left, Some(left))
    }
}

impl DoubleEndedIterator for Bytes<'_> {
    fn next_back(&mut self) -> Option<u8> {
        if self.front < self.back {
            self.back -= 1;
            Some(intrinsics::str_byte(self.text, self.back))
        } else {
            None
        }
    }
}

impl ExactSizeIterator for Bytes<'_> {}

#[derive(Clone, Debug)]
pub struct Lines<'a> {
    rest: &'a str,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(rest: &'a str) -> Lines<'a> {
        Lines { rest }
    }
}

/// A line without what ends it.
fn without_end(line: &str) -> &str {
    match line.strip_suffix('\n') {
        Some(line) => match line.strip_suffix('\r') {
            Some(line) => line,
            None => line,
        },
        None => line,
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let rest = self.rest;
        if rest.is_empty() {
            return None;
        }
        let end = match rest.find('\n') {
            Some(at) => at + 1,
            None => rest.len(),
        };
        self.rest = rest.part(end, rest.len());
        Some(without_end(rest.part(0, end)))
    }
}

impl<'a> DoubleEndedIterator for Lines<'a> {
    fn next_back(&mut self) -> Option<&'a str> {
        let rest = self.rest;
        if rest.is_empty() {
            return None;
        }
        // The newline at the end belongs to the last line.
        let before = match rest.strip_suffix('\n') {
            Some(before) => before,
            None => rest,
        };
        let start = match before.rfind('\n') {
            Some(at) => at + 1,
            None => 0,
        };
        self.rest = rest.part(0, start);
        Some(without_end(rest.part(start, rest.len())))
    }
}

#[derive(Clone)]
pub struct EncodeUtf16<'a> {
    chars: Chars<'a>,
    /// The second half of a character that takes two units.
    second: Option<u16>,
}

impl<'a> EncodeUtf16<'a> {
    pub(crate) fn new(text: &'a str) -> EncodeUtf16<'a> {
        EncodeUtf16 { chars: Chars::new(text), second: None }
    }
}

impl Iterator for EncodeUtf16<'_> {
    type Item = u16;

    fn next(&mut self) -> Option<u16> {
        if let Some(second) = self.second.take() {
            return Some(second);
        }
        let code = self.chars.next()? as u32;
        if code < 0x10000 {
            return Some(code as u16);
        }
        let rest = code - 0x10000;
        self.second = Some(0xdc00 + (rest & 0x3ff) as u16);
        Some(0xd800 + (rest >> 10) as u16)
    }
}

/// A text in its escaped form.
#[derive(Clone, Debug)]
pub struct EscapeDebug {
    chars: Chars<'static>,
}

impl EscapeDebug {
    pub(crate) fn new(escaped: &'static str) -> EscapeDebug {
        EscapeDebug { chars: Chars::new(escaped) }
    }
}

impl Iterator for EscapeDebug {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        self.chars.next()
    }
}

impl fmt::Display for EscapeDebug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.chars.as_str())
    }
}
