//! What a text can be searched for: a character, several, a predicate, a text.

use crate::intrinsics;

pub trait Pattern: Sized {
    /// Where it stands first, at or after that byte: its first byte and the one behind it.
    fn find_in(&mut self, text: &str, from: usize) -> Option<(usize, usize)>;
    /// Where it stands last, before that byte.
    fn find_last_in(&mut self, text: &str, to: usize) -> Option<(usize, usize)>;

    /// The end of it at the beginning of the text.
    fn prefix_of(&mut self, text: &str) -> Option<usize> {
        match self.find_in(text, 0) {
            Some((0, end)) => Some(end),
            _ => None,
        }
    }

    /// The beginning of it at the end of the text.
    fn suffix_of(&mut self, text: &str) -> Option<usize> {
        match self.find_last_in(text, text.len()) {
            Some((start, end)) if end == text.len() => Some(start),
            _ => None,
        }
    }

    /// Behind all that match at the beginning.
    fn end_of_prefixes(&mut self, text: &str) -> usize {
        let mut start = 0;
        while let Some(length) = self.prefix_of(text.part(start, text.len())) {
            if length == 0 {
                break;
            }
            start += length;
        }
        start
    }

    /// Before all that match at the end.
    fn start_of_suffixes(&mut self, text: &str) -> usize {
        let mut end = text.len();
        while let Some(start) = self.suffix_of(text.part(0, end)) {
            if start == end {
                break;
            }
            end = start;
        }
        end
    }
}

/// What tells of single characters whether they match.
trait CharPattern {
    fn matches(&mut self, c: char) -> bool;
}

impl CharPattern for char {
    fn matches(&mut self, c: char) -> bool {
        *self == c
    }
}

impl CharPattern for &[char] {
    fn matches(&mut self, c: char) -> bool {
        self.contains(&c)
    }
}

impl<const N: usize> CharPattern for [char; N] {
    fn matches(&mut self, c: char) -> bool {
        self.as_slice().contains(&c)
    }
}

impl<const N: usize> CharPattern for &[char; N] {
    fn matches(&mut self, c: char) -> bool {
        self.as_slice().contains(&c)
    }
}

impl<F: FnMut(char) -> bool> CharPattern for F {
    fn matches(&mut self, c: char) -> bool {
        self(c)
    }
}

impl<C: CharPattern> Pattern for C {
    fn find_in(&mut self, text: &str, from: usize) -> Option<(usize, usize)> {
        let mut at = from;
        while at < text.len() {
            let c = intrinsics::str_char(text, at);
            let end = at + c.len_utf8();
            if self.matches(c) {
                return Some((at, end));
            }
            at = end;
        }
        None
    }

    fn find_last_in(&mut self, text: &str, to: usize) -> Option<(usize, usize)> {
        let mut end = to;
        while end > 0 {
            let c = intrinsics::str_char_before(text, end);
            let at = end - c.len_utf8();
            if self.matches(c) {
                return Some((at, end));
            }
            end = at;
        }
        None
    }

    fn prefix_of(&mut self, text: &str) -> Option<usize> {
        if text.is_empty() {
            return None;
        }
        let c = intrinsics::str_char(text, 0);
        if self.matches(c) { Some(c.len_utf8()) } else { None }
    }

    fn suffix_of(&mut self, text: &str) -> Option<usize> {
        if text.is_empty() {
            return None;
        }
        let c = intrinsics::str_char_before(text, text.len());
        if self.matches(c) { Some(text.len() - c.len_utf8()) } else { None }
    }
}

impl Pattern for &str {
    fn find_in(&mut self, text: &str, from: usize) -> Option<(usize, usize)> {
        let at = intrinsics::str_find(text, *self, from);
        if at == usize::MAX { None } else { Some((at, at + self.len())) }
    }

    fn find_last_in(&mut self, text: &str, to: usize) -> Option<(usize, usize)> {
        let at = intrinsics::str_find_last(text, *self, to);
        if at == usize::MAX { None } else { Some((at, at + self.len())) }
    }

    fn prefix_of(&mut self, text: &str) -> Option<usize> {
        let length = self.len();
        let fits = text.is_char_boundary(length) && intrinsics::str_eq(text.part(0, length), *self);
        if fits { Some(length) } else { None }
    }

    fn suffix_of(&mut self, text: &str) -> Option<usize> {
        if self.len() > text.len() {
            return None;
        }
        let start = text.len() - self.len();
        let fits = text.is_char_boundary(start) && intrinsics::str_eq(text.part(start, text.len()), *self);
        if fits { Some(start) } else { None }
    }
}

impl Pattern for &String {
    fn find_in(&mut self, text: &str, from: usize) -> Option<(usize, usize)> {
        self.as_str().find_in(text, from)
    }

    fn find_last_in(&mut self, text: &str, to: usize) -> Option<(usize, usize)> {
        self.as_str().find_last_in(text, to)
    }
}

impl Pattern for &&str {
    fn find_in(&mut self, text: &str, from: usize) -> Option<(usize, usize)> {
        let mut inner: &str = **self;
        inner.find_in(text, from)
    }

    fn find_last_in(&mut self, text: &str, to: usize) -> Option<(usize, usize)> {
        let mut inner: &str = **self;
        inner.find_last_in(text, to)
    }
}
