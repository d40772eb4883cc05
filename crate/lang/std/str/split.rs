//! Parts of a text.

use crate::str::Pattern;

/// `split` and `split_terminator`.
#[derive(Clone)]
pub struct Split<'a, P> {
    text: &'a str,
    pattern: P,
    /// What is left: `front..back`.
    front: usize,
    back: usize,
    /// From where to look: one further than `front` after a match of nothing.
    from: usize,
    /// Whether an empty part at the end counts.
    keeps_last: bool,
    is_done: bool,
}

impl<'a, P: Pattern> Split<'a, P> {
    pub(crate) fn new(text: &'a str, pattern: P, keeps_last: bool) -> Split<'a, P> {
        Split { text, pattern, front: 0, back: text.len(), from: 0, keeps_last, is_done: false }
    }

    fn rest(&mut self) -> Option<&'a str> {
        self.is_done = true;
        let is_dropped = !self.keeps_last && self.front == self.back;
        if is_dropped { None } else { Some(self.text.part(self.front, self.back)) }
    }

    /// All that has not been given yet.
    pub fn remainder(&mut self) -> Option<&'a str> {
        if self.is_done { None } else { Some(self.text.part(self.front, self.back)) }
    }
}

impl<'a, P: Pattern> Iterator for Split<'a, P> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        if self.is_done {
            return None;
        }
        match self.pattern.find_in(self.text, self.from) {
            Some((start, end)) if end <= self.back => {
                let part = self.text.part(self.front, start);
                self.front = end;
                self.from = after(self.text, start, end);
                Some(part)
            }
            _ => self.rest(),
        }
    }
}

impl<'a, P: Pattern> DoubleEndedIterator for Split<'a, P> {
    fn next_back(&mut self) -> Option<&'a str> {
        if self.is_done {
            return None;
        }
        if !self.keeps_last {
            self.keeps_last = true;
            match self.next_back() {
                Some("") => {
                    if self.is_done {
                        return None;
                    }
                }
                part => return part,
            }
        }
        match self.pattern.find_last_in(self.text, self.back) {
            Some((start, end)) if start >= self.front => {
                let part = self.text.part(end, self.back);
                self.back = start;
                Some(part)
            }
            _ => self.rest(),
        }
    }
}

/// Where to look next after a match: behind it, and one character further if it was of nothing.
fn after(text: &str, start: usize, end: usize) -> usize {
    if end > start {
        return end;
    }
    match text.part(end, text.len()).chars().next() {
        Some(c) => end + c.len_utf8(),
        None => end + 1,
    }
}

#[derive(Clone)]
pub struct SplitInclusive<'a, P> {
    rest: &'a str,
    pattern: P,
}

impl<'a, P: Pattern> SplitInclusive<'a, P> {
    pub(crate) fn new(rest: &'a str, pattern: P) -> SplitInclusive<'a, P> {
        SplitInclusive { rest, pattern }
    }
}

impl<'a, P: Pattern> Iterator for SplitInclusive<'a, P> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let rest = self.rest;
        if rest.is_empty() {
            return None;
        }
        let end = match self.pattern.find_in(rest, 0) {
            Some((_, end)) => end,
            None => rest.len(),
        };
        self.rest = rest.part(end, rest.len());
        Some(rest.part(0, end))
    }
}

#[derive(Clone)]
pub struct SplitN<'a, P> {
    inner: Split<'a, P>,
    left: usize,
}

impl<'a, P: Pattern> SplitN<'a, P> {
    pub(crate) fn new(text: &'a str, left: usize, pattern: P) -> SplitN<'a, P> {
        SplitN { inner: Split::new(text, pattern, true), left }
    }
}

impl<'a, P: Pattern> Iterator for SplitN<'a, P> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        match self.left {
            0 => None,
            1 => {
                self.left = 0;
                if self.inner.is_done { None } else { self.inner.rest() }
            }
            _ => {
                self.left -= 1;
                self.inner.next()
            }
        }
    }
}

#[derive(Clone)]
pub struct RSplitN<'a, P> {
    inner: Split<'a, P>,
    left: usize,
}

impl<'a, P: Pattern> RSplitN<'a, P> {
    pub(crate) fn new(text: &'a str, left: usize, pattern: P) -> RSplitN<'a, P> {
        RSplitN { inner: Split::new(text, pattern, true), left }
    }
}

impl<'a, P: Pattern> Iterator for RSplitN<'a, P> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        match self.left {
            0 => None,
            1 => {
                self.left = 0;
                if self.inner.is_done { None } else { self.inner.rest() }
            }
            _ => {
                self.left -= 1;
                self.inner.next_back()
            }
        }
    }
}

#[derive(Clone, Debug)]
pub struct SplitWhitespace<'a> {
    rest: &'a str,
    is_ascii: bool,
}

impl<'a> SplitWhitespace<'a> {
    pub(crate) fn new(rest: &'a str) -> SplitWhitespace<'a> {
        SplitWhitespace { rest, is_ascii: false }
    }

    pub(crate) fn new_ascii(rest: &'a str) -> SplitWhitespace<'a> {
        SplitWhitespace { rest, is_ascii: true }
    }
}

impl<'a> Iterator for SplitWhitespace<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let is_ascii = self.is_ascii;
        let is_space = |c: char| if is_ascii { c.is_ascii_whitespace() } else { c.is_whitespace() };
        let rest = self.rest.trim_start_matches(is_space);
        if rest.is_empty() {
            self.rest = rest;
            return None;
        }
        let end = rest.find(is_space).unwrap_or(rest.len());
        self.rest = rest.part(end, rest.len());
        Some(rest.part(0, end))
    }
}

impl<'a> DoubleEndedIterator for SplitWhitespace<'a> {
    fn next_back(&mut self) -> Option<&'a str> {
        let is_ascii = self.is_ascii;
        let is_space = |c: char| if is_ascii { c.is_ascii_whitespace() } else { c.is_whitespace() };
        let rest = self.rest.trim_end_matches(is_space);
        if rest.is_empty() {
            self.rest = rest;
            return None;
        }
        let start = match rest.char_indices().rev().find(|(_, c)| is_space(*c)) {
            Some((at, c)) => at + c.len_utf8(),
            None => 0,
        };
        self.rest = rest.part(0, start);
        Some(rest.part(start, rest.len()))
    }
}

#[derive(Clone)]
pub struct MatchIndices<'a, P> {
    text: &'a str,
    pattern: P,
    from: usize,
}

impl<'a, P: Pattern> MatchIndices<'a, P> {
    pub(crate) fn new(text: &'a str, pattern: P) -> MatchIndices<'a, P> {
        MatchIndices { text, pattern, from: 0 }
    }
}

impl<'a, P: Pattern> Iterator for MatchIndices<'a, P> {
    type Item = (usize, &'a str);

    fn next(&mut self) -> Option<(usize, &'a str)> {
        if self.from > self.text.len() {
            return None;
        }
        let (start, end) = self.pattern.find_in(self.text, self.from)?;
        self.from = after(self.text, start, end);
        Some((start, self.text.part(start, end)))
    }
}

#[derive(Clone)]
pub struct Matches<'a, P> {
    inner: MatchIndices<'a, P>,
}

impl<'a, P: Pattern> Matches<'a, P> {
    pub(crate) fn new(text: &'a str, pattern: P) -> Matches<'a, P> {
        Matches { inner: MatchIndices::new(text, pattern) }
    }
}

impl<'a, P: Pattern> Iterator for Matches<'a, P> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let (_, part) = self.inner.next()?;
        Some(part)
    }
}
