//! Iterators over parts of a slice.

use crate::intrinsics;

#[derive(Clone)]
pub struct Windows<'a, T> {
    rest: &'a [T],
    size: usize,
}

impl<'a, T> Windows<'a, T> {
    #[track_caller]
    pub(crate) fn new(rest: &'a [T], size: usize) -> Self {
        // A text that `expect` makes, in std.
        if size == 0 {
            crate::panicking::panic_display("window size must be non-zero");
        }
        Windows { rest, size }
    }
}

impl<'a, T> Iterator for Windows<'a, T> {
    type Item = &'a [T];

    fn next(&mut self) -> Option<&'a [T]> {
        let length = self.rest.len();
        if self.size > length {
            return None;
        }
        let window = self.rest.part(0, self.size);
        self.rest = self.rest.part(1, length);
        Some(window)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let count = (self.rest.len() + 1).saturating_sub(self.size);
        (count, Some(count))
    }
}

impl<'a, T> DoubleEndedIterator for Windows<'a, T> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        let length = self.rest.len();
        if self.size > length {
            return None;
        }
        let window = self.rest.part(length - self.size, length);
        self.rest = self.rest.part(0, length - 1);
        Some(window)
    }
}

impl<T> ExactSizeIterator for Windows<'_, T> {}

#[derive(Clone)]
pub struct Chunks<'a, T> {
    rest: &'a [T],
    size: usize,
}

impl<'a, T> Chunks<'a, T> {
    #[track_caller]
    pub(crate) fn new(rest: &'a [T], size: usize) -> Self {
        assert!(size != 0, "chunk size must be non-zero");
        Chunks { rest, size }
    }
}

impl<'a, T> Iterator for Chunks<'a, T> {
    type Item = &'a [T];

    fn next(&mut self) -> Option<&'a [T]> {
        let length = self.rest.len();
        if length == 0 {
            return None;
        }
        let (chunk, rest) = self.rest.split_at(self.size.min(length));
        self.rest = rest;
        Some(chunk)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let count = self.rest.len().div_ceil(self.size);
        (count, Some(count))
    }
}

impl<'a, T> DoubleEndedIterator for Chunks<'a, T> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        let length = self.rest.len();
        if length == 0 {
            return None;
        }
        let over = length % self.size;
        let (rest, chunk) = self.rest.split_at(length - if over == 0 { self.size } else { over });
        self.rest = rest;
        Some(chunk)
    }
}

impl<T> ExactSizeIterator for Chunks<'_, T> {}

pub struct ChunksMut<'a, T> {
    rest: &'a mut [T],
    size: usize,
}

impl<'a, T> ChunksMut<'a, T> {
    #[track_caller]
    pub(crate) fn new(rest: &'a mut [T], size: usize) -> Self {
        assert!(size != 0, "chunk size must be non-zero");
        ChunksMut { rest, size }
    }
}

impl<'a, T> Iterator for ChunksMut<'a, T> {
    type Item = &'a mut [T];

    fn next(&mut self) -> Option<&'a mut [T]> {
        let length = self.rest.len();
        if length == 0 {
            return None;
        }
        let start = intrinsics::slice_start(self.rest);
        let count = self.size.min(length);
        self.rest = intrinsics::slice_mut(intrinsics::add(start, count), length - count);
        Some(intrinsics::slice_mut(start, count))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let count = self.rest.len().div_ceil(self.size);
        (count, Some(count))
    }
}

impl<T> ExactSizeIterator for ChunksMut<'_, T> {}

#[derive(Clone)]
pub struct ChunksExact<'a, T> {
    rest: &'a [T],
    remainder: &'a [T],
    size: usize,
}

impl<'a, T> ChunksExact<'a, T> {
    #[track_caller]
    pub(crate) fn new(slice: &'a [T], size: usize) -> Self {
        assert!(size != 0, "chunk size must be non-zero");
        let (rest, remainder) = slice.split_at(slice.len() - slice.len() % size);
        ChunksExact { rest, remainder, size }
    }

    pub fn remainder(&self) -> &'a [T] {
        self.remainder
    }
}

impl<'a, T> Iterator for ChunksExact<'a, T> {
    type Item = &'a [T];

    fn next(&mut self) -> Option<&'a [T]> {
        if self.rest.is_empty() {
            return None;
        }
        let (chunk, rest) = self.rest.split_at(self.size);
        self.rest = rest;
        Some(chunk)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let count = self.rest.len() / self.size;
        (count, Some(count))
    }
}

impl<T> ExactSizeIterator for ChunksExact<'_, T> {}

#[derive(Clone)]
pub struct RChunks<'a, T> {
    rest: &'a [T],
    size: usize,
}

impl<'a, T> RChunks<'a, T> {
    #[track_caller]
    pub(crate) fn new(rest: &'a [T], size: usize) -> Self {
        assert!(size != 0, "chunk size must be non-zero");
        RChunks { rest, size }
    }
}

impl<'a, T> Iterator for RChunks<'a, T> {
    type Item = &'a [T];

    fn next(&mut self) -> Option<&'a [T]> {
        let length = self.rest.len();
        if length == 0 {
            return None;
        }
        let (rest, chunk) = self.rest.split_at(length.saturating_sub(self.size));
        self.rest = rest;
        Some(chunk)
    }
}

#[derive(Clone)]
pub struct ChunkBy<'a, T, F> {
    rest: &'a [T],
    predicate: F,
}

impl<'a, T, F> ChunkBy<'a, T, F> {
    pub(crate) fn new(rest: &'a [T], predicate: F) -> Self {
        ChunkBy { rest, predicate }
    }
}

impl<'a, T, F: FnMut(&T, &T) -> bool> Iterator for ChunkBy<'a, T, F> {
    type Item = &'a [T];

    fn next(&mut self) -> Option<&'a [T]> {
        if self.rest.is_empty() {
            return None;
        }
        let mut length = 1;
        while length < self.rest.len() && (self.predicate)(&self.rest[length - 1], &self.rest[length]) {
            length += 1;
        }
        let (chunk, rest) = self.rest.split_at(length);
        self.rest = rest;
        Some(chunk)
    }
}

#[derive(Clone)]
pub struct Split<'a, T, F> {
    rest: Option<&'a [T]>,
    predicate: F,
}

impl<'a, T, F> Split<'a, T, F> {
    pub(crate) fn new(slice: &'a [T], predicate: F) -> Self {
        Split { rest: Some(slice), predicate }
    }
}

impl<'a, T, F: FnMut(&T) -> bool> Iterator for Split<'a, T, F> {
    type Item = &'a [T];

    fn next(&mut self) -> Option<&'a [T]> {
        let rest = self.rest?;
        let mut index = 0;
        while index < rest.len() {
            if (self.predicate)(&rest[index]) {
                self.rest = Some(rest.part(index + 1, rest.len()));
                return Some(rest.part(0, index));
            }
            index += 1;
        }
        self.rest = None;
        Some(rest)
    }
}

#[derive(Clone)]
pub struct SplitInclusive<'a, T, F> {
    rest: &'a [T],
    predicate: F,
}

impl<'a, T, F> SplitInclusive<'a, T, F> {
    pub(crate) fn new(rest: &'a [T], predicate: F) -> Self {
        SplitInclusive { rest, predicate }
    }
}

impl<'a, T, F: FnMut(&T) -> bool> Iterator for SplitInclusive<'a, T, F> {
    type Item = &'a [T];

    fn next(&mut self) -> Option<&'a [T]> {
        if self.rest.is_empty() {
            return None;
        }
        let mut length = 0;
        while length < self.rest.len() {
            length += 1;
            if (self.predicate)(&self.rest[length - 1]) {
                break;
            }
        }
        let (part, rest) = self.rest.split_at(length);
        self.rest = rest;
        Some(part)
    }
}

#[derive(Clone)]
pub struct SplitN<'a, T, F> {
    inner: Split<'a, T, F>,
    left: usize,
}

impl<'a, T, F> SplitN<'a, T, F> {
    pub(crate) fn new(slice: &'a [T], left: usize, predicate: F) -> Self {
        SplitN { inner: Split::new(slice, predicate), left }
    }
}

impl<'a, T, F: FnMut(&T) -> bool> Iterator for SplitN<'a, T, F> {
    type Item = &'a [T];

    fn next(&mut self) -> Option<&'a [T]> {
        match self.left {
            0 => None,
            1 => {
                self.left = 0;
                self.inner.rest.take()
            }
            _ => {
                self.left -= 1;
                self.inner.next()
            }
        }
    }
}

#[derive(Clone)]
pub struct RSplit<'a, T, F> {
    rest: Option<&'a [T]>,
    predicate: F,
}

impl<'a, T, F> RSplit<'a, T, F> {
    pub(crate) fn new(slice: &'a [T], predicate: F) -> Self {
        RSplit { rest: Some(slice), predicate }
    }
}

impl<'a, T, F: FnMut(&T) -> bool> Iterator for RSplit<'a, T, F> {
    type Item = &'a [T];

    fn next(&mut self) -> Option<&'a [T]> {
        let rest = self.rest?;
        let mut index = rest.len();
        while index > 0 {
            if (self.predicate)(&rest[index - 1]) {
                self.rest = Some(rest.part(0, index - 1));
                return Some(rest.part(index, rest.len()));
            }
            index -= 1;
        }
        self.rest = None;
        Some(rest)
    }
}
