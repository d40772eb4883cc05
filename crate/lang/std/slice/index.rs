//! Indexing of slices and texts by numbers and ranges, with the messages of std.

use crate::intrinsics;
use crate::ops::{Index, IndexMut, Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};

#[lang = "slice_index"]
pub trait SliceIndex<T: ?Sized> {
    type Output: ?Sized;
    fn get(self, slice: &T) -> Option<&Self::Output>;
    fn get_mut(self, slice: &mut T) -> Option<&mut Self::Output>;
    #[track_caller]
    fn index(self, slice: &T) -> &Self::Output;
    #[track_caller]
    fn index_mut(self, slice: &mut T) -> &mut Self::Output;
}

impl<T, I: SliceIndex<[T]>> Index<I> for [T] {
    type Output = I::Output;

    #[track_caller]
    fn index(&self, index: I) -> &I::Output {
        index.index(self)
    }
}

impl<T, I: SliceIndex<[T]>> IndexMut<I> for [T] {
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        index.index_mut(self)
    }
}

/// Panics unless the range lies in something with that many elements.
#[track_caller]
pub(crate) fn check_range(start: usize, end: usize, length: usize) {
    if start > length {
        panic!("range start index {start} out of range for slice of length {length}");
    }
    if end > length {
        panic!("range end index {end} out of range for slice of length {length}");
    }
    if start > end {
        panic!("slice index starts at {start} but ends at {end}");
    }
}

impl<T> SliceIndex<[T]> for usize {
    type Output = T;

    fn get(self, slice: &[T]) -> Option<&T> {
        if self < intrinsics::slice_len(slice) { Some(&slice[self]) } else { None }
    }

    fn get_mut(self, slice: &mut [T]) -> Option<&mut T> {
        if self < intrinsics::slice_len(slice) { Some(&mut slice[self]) } else { None }
    }

    #[track_caller]
    fn index(self, slice: &[T]) -> &T {
        &slice[self]
    }

    #[track_caller]
    fn index_mut(self, slice: &mut [T]) -> &mut T {
        &mut slice[self]
    }
}

/// The bounds of a range of that kind in something with that many elements.
trait Bounds {
    fn bounds(self, length: usize) -> (usize, usize);
}

impl Bounds for Range<usize> {
    fn bounds(self, _: usize) -> (usize, usize) {
        (self.start, self.end)
    }
}

impl Bounds for RangeFrom<usize> {
    fn bounds(self, length: usize) -> (usize, usize) {
        (self.start, length)
    }
}

impl Bounds for RangeTo<usize> {
    fn bounds(self, _: usize) -> (usize, usize) {
        (0, self.end)
    }
}

impl Bounds for RangeFull {
    fn bounds(self, length: usize) -> (usize, usize) {
        (0, length)
    }
}

impl Bounds for RangeInclusive<usize> {
    fn bounds(self, _: usize) -> (usize, usize) {
        // One that is exhausted as an iterator is empty.
        let end = self.end.saturating_add(1);
        (if self.exhausted { end } else { self.start }, end)
    }
}

impl Bounds for RangeToInclusive<usize> {
    fn bounds(self, _: usize) -> (usize, usize) {
        (0, self.end.saturating_add(1))
    }
}

impl<T, R: Bounds> SliceIndex<[T]> for R {
    type Output = [T];

    fn get(self, slice: &[T]) -> Option<&[T]> {
        let length = slice.len();
        let (start, end) = self.bounds(length);
        if start <= end && end <= length { Some(slice.part(start, end)) } else { None }
    }

    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
        let length = slice.len();
        let (start, end) = self.bounds(length);
        if start <= end && end <= length { Some(slice.part_mut(start, end)) } else { None }
    }

    #[track_caller]
    fn index(self, slice: &[T]) -> &[T] {
        let length = slice.len();
        let (start, end) = self.bounds(length);
        check_range(start, end, length);
        slice.part(start, end)
    }

    #[track_caller]
    fn index_mut(self, slice: &mut [T]) -> &mut [T] {
        let length = slice.len();
        let (start, end) = self.bounds(length);
        check_range(start, end, length);
        slice.part_mut(start, end)
    }
}

/// Panics unless the byte is between two characters.
#[track_caller]
fn check_boundary(text: &str, at: usize, which: &str) {
    if at > text.len() {
        panic!("{which} byte index {at} is out of bounds of `{text}`");
    }
    if !intrinsics::str_is_boundary(text, at) {
        let mut start = at;
        while !intrinsics::str_is_boundary(text, start) {
            start -= 1;
        }
        let c = intrinsics::str_char(text, start);
        let end = start + c.len_utf8();
        panic!("{which} byte index {at} is not a char boundary; it is inside {c:?} (bytes {start}..{end}) of `{text}`");
    }
}

impl<R: Bounds> Index<R> for str {
    type Output = str;

    #[track_caller]
    fn index(&self, range: R) -> &str {
        let (start, end) = range.bounds(self.len());
        if start > end {
            panic!("begin > end ({start} > {end}) when slicing `{self}`");
        }
        check_boundary(self, start, "start");
        check_boundary(self, end, "end");
        intrinsics::str_slice(self, start, end)
    }
}

impl<R: Bounds> SliceIndex<str> for R {
    type Output = str;

    fn get(self, text: &str) -> Option<&str> {
        let (start, end) = self.bounds(text.len());
        if start <= end && text.is_char_boundary(start) && text.is_char_boundary(end) {
            Some(intrinsics::str_slice(text, start, end))
        } else {
            None
        }
    }

    // A text that is changed in place is for nobody: see `str.rs`.
    fn get_mut(self, _: &mut str) -> Option<&mut str> {
        None
    }

    #[track_caller]
    fn index(self, text: &str) -> &str {
        &text[self]
    }

    #[track_caller]
    fn index_mut(self, text: &mut str) -> &mut str {
        text
    }
}
