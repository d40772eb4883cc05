//! `std::slice`: methods of slices. Their iterators are in `slice/iter.rs` and `slice/parts.rs`, sorting in
//! `slice/sort.rs`, comparing in `slice/compare.rs`, indexing in `slice/index.rs`.

use crate::cmp::Ordering;
use crate::intrinsics;
use crate::ops::RangeBounds;

pub use crate::slice::concat::{Concat, Join};
pub use crate::slice::index::SliceIndex;
pub use crate::slice::iter::{Iter, IterMut};
pub use crate::slice::parts::{
    ChunkBy, Chunks, ChunksExact, ChunksMut, RChunks, RSplit, Split, SplitInclusive, SplitN, Windows,
};

pub fn from_ref<T>(value: &T) -> &[T] {
    intrinsics::slice(value, 1)
}

pub fn from_mut<T>(value: &mut T) -> &mut [T] {
    intrinsics::slice_mut(value, 1)
}

impl<T> [T] {
    pub const fn len(&self) -> usize {
        intrinsics::slice_len(self)
    }

    pub const fn is_empty(&self) -> bool {
        intrinsics::slice_len(self) == 0
    }

    pub fn first(&self) -> Option<&T> {
        if self.len() > 0 { Some(&self[0]) } else { None }
    }

    pub fn first_mut(&mut self) -> Option<&mut T> {
        if self.len() > 0 { Some(&mut self[0]) } else { None }
    }

    pub fn last(&self) -> Option<&T> {
        let length = self.len();
        if length > 0 { Some(&self[length - 1]) } else { None }
    }

    pub fn last_mut(&mut self) -> Option<&mut T> {
        let length = self.len();
        if length > 0 { Some(&mut self[length - 1]) } else { None }
    }

    pub fn split_first(&self) -> Option<(&T, &[T])> {
        if self.len() > 0 { Some((&self[0], self.part(1, self.len()))) } else { None }
    }

    pub fn split_last(&self) -> Option<(&T, &[T])> {
        let length = self.len();
        if length > 0 { Some((&self[length - 1], self.part(0, length - 1))) } else { None }
    }

    pub fn split_first_mut(&mut self) -> Option<(&mut T, &mut [T])> {
        if self.len() == 0 {
            return None;
        }
        let (first, rest) = self.split_at_mut(1);
        Some((&mut first[0], rest))
    }

    pub fn split_last_mut(&mut self) -> Option<(&mut T, &mut [T])> {
        let length = self.len();
        if length == 0 {
            return None;
        }
        let (rest, last) = self.split_at_mut(length - 1);
        Some((&mut last[0], rest))
    }

    pub fn get<I: SliceIndex<[T]>>(&self, index: I) -> Option<&I::Output> {
        index.get(self)
    }

    pub fn get_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> Option<&mut I::Output> {
        index.get_mut(self)
    }

    /// The elements `from..to`, which are there.
    pub(crate) fn part(&self, from: usize, to: usize) -> &[T] {
        intrinsics::slice(intrinsics::add(intrinsics::slice_start(self), from), to - from)
    }

    /// The same.
    pub(crate) fn part_mut(&mut self, from: usize, to: usize) -> &mut [T] {
        intrinsics::slice_mut(intrinsics::add(intrinsics::slice_start(self), from), to - from)
    }

    #[track_caller]
    pub fn swap(&mut self, a: usize, b: usize) {
        let first = &mut self[a] as *mut T;
        let second = &mut self[b] as *mut T;
        intrinsics::swap(first, second);
    }

    pub fn reverse(&mut self) {
        let length = self.len();
        let mut index = 0;
        while index < length / 2 {
            self.swap(index, length - 1 - index);
            index += 1;
        }
    }

    pub fn iter(&self) -> Iter<'_, T> {
        Iter::new(self)
    }

    pub fn iter_mut(&mut self) -> IterMut<'_, T> {
        IterMut::new(self)
    }

    #[track_caller]
    pub fn windows(&self, size: usize) -> Windows<'_, T> {
        Windows::new(self, size)
    }

    #[track_caller]
    pub fn chunks(&self, size: usize) -> Chunks<'_, T> {
        Chunks::new(self, size)
    }

    #[track_caller]
    pub fn chunks_mut(&mut self, size: usize) -> ChunksMut<'_, T> {
        ChunksMut::new(self, size)
    }

    #[track_caller]
    pub fn chunks_exact(&self, size: usize) -> ChunksExact<'_, T> {
        ChunksExact::new(self, size)
    }

    #[track_caller]
    pub fn rchunks(&self, size: usize) -> RChunks<'_, T> {
        RChunks::new(self, size)
    }

    pub fn chunk_by<F: FnMut(&T, &T) -> bool>(&self, predicate: F) -> ChunkBy<'_, T, F> {
        ChunkBy::new(self, predicate)
    }

    #[track_caller]
    pub fn split_at(&self, mid: usize) -> (&[T], &[T]) {
        if mid > self.len() {
            panic!("mid > len");
        }
        (self.part(0, mid), self.part(mid, self.len()))
    }

    #[track_caller]
    pub fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]) {
        let length = self.len();
        if mid > length {
            panic!("mid > len");
        }
        let start = intrinsics::slice_start(self);
        (intrinsics::slice_mut(start, mid), intrinsics::slice_mut(intrinsics::add(start, mid), length - mid))
    }

    pub fn split_at_checked(&self, mid: usize) -> Option<(&[T], &[T])> {
        if mid > self.len() { None } else { Some(self.split_at(mid)) }
    }

    pub fn split<F: FnMut(&T) -> bool>(&self, predicate: F) -> Split<'_, T, F> {
        Split::new(self, predicate)
    }

    pub fn split_inclusive<F: FnMut(&T) -> bool>(&self, predicate: F) -> SplitInclusive<'_, T, F> {
        SplitInclusive::new(self, predicate)
    }

    pub fn splitn<F: FnMut(&T) -> bool>(&self, n: usize, predicate: F) -> SplitN<'_, T, F> {
        SplitN::new(self, n, predicate)
    }

    pub fn rsplit<F: FnMut(&T) -> bool>(&self, predicate: F) -> RSplit<'_, T, F> {
        RSplit::new(self, predicate)
    }

    pub fn contains(&self, item: &T) -> bool
    where
        T: PartialEq,
    {
        for other in self {
            if *other == *item {
                return true;
            }
        }
        false
    }

    pub fn starts_with(&self, needle: &[T]) -> bool
    where
        T: PartialEq,
    {
        let length = needle.len();
        self.len() >= length && *needle == *self.part(0, length)
    }

    pub fn ends_with(&self, needle: &[T]) -> bool
    where
        T: PartialEq,
    {
        let (length, own) = (needle.len(), self.len());
        own >= length && *needle == *self.part(own - length, own)
    }

    pub fn strip_prefix(&self, prefix: &[T]) -> Option<&[T]>
    where
        T: PartialEq,
    {
        if self.starts_with(prefix) { Some(self.part(prefix.len(), self.len())) } else { None }
    }

    pub fn binary_search(&self, item: &T) -> Result<usize, usize>
    where
        T: Ord,
    {
        self.binary_search_by(|other| other.cmp(item))
    }

    pub fn binary_search_by_key<B: Ord, F: FnMut(&T) -> B>(&self, key: &B, mut f: F) -> Result<usize, usize> {
        self.binary_search_by(|other| f(other).cmp(key))
    }

    // Which of several equal elements is found is that of std: the search halves down to one candidate.
    pub fn binary_search_by<F: FnMut(&T) -> Ordering>(&self, mut f: F) -> Result<usize, usize> {
        let mut size = self.len();
        if size == 0 {
            return Err(0);
        }
        let mut base = 0;
        while size > 1 {
            let half = size / 2;
            let mid = base + half;
            if f(&self[mid]).is_le() {
                base = mid;
            }
            size -= half;
        }
        match f(&self[base]) {
            Ordering::Equal => Ok(base),
            Ordering::Less => Err(base + 1),
            Ordering::Greater => Err(base),
        }
    }

    pub fn partition_point<P: FnMut(&T) -> bool>(&self, mut predicate: P) -> usize {
        let found = self.binary_search_by(|item| if predicate(item) { Ordering::Less } else { Ordering::Greater });
        match found {
            Ok(index) => index,
            Err(index) => index,
        }
    }

    #[track_caller]
    pub fn rotate_left(&mut self, mid: usize) {
        assert!(mid <= self.len());
        self.part_mut(0, mid).reverse();
        let length = self.len();
        self.part_mut(mid, length).reverse();
        self.reverse();
    }

    #[track_caller]
    pub fn rotate_right(&mut self, k: usize) {
        assert!(k <= self.len());
        let mid = self.len() - k;
        self.rotate_left(mid);
    }

    pub fn fill(&mut self, value: T)
    where
        T: Clone,
    {
        let length = self.len();
        let mut index = 0;
        while index + 1 < length {
            self[index] = value.clone();
            index += 1;
        }
        if length > 0 {
            self[length - 1] = value;
        }
    }

    pub fn fill_with<F: FnMut() -> T>(&mut self, mut f: F) {
        for place in self {
            *place = f();
        }
    }

    #[track_caller]
    pub fn clone_from_slice(&mut self, source: &[T])
    where
        T: Clone,
    {
        if self.len() != source.len() {
            panic!("destination and source slices have different lengths");
        }
        for (place, value) in self.iter_mut().zip(source) {
            *place = value.clone();
        }
    }

    #[track_caller]
    pub fn copy_from_slice(&mut self, source: &[T])
    where
        T: Copy,
    {
        let (own, given) = (self.len(), source.len());
        if own != given {
            panic!("copy_from_slice: source slice length ({given}) does not match destination slice length ({own})");
        }
        intrinsics::copy_items(intrinsics::slice_start(source) as *const T, intrinsics::slice_start(self), given);
    }

    #[track_caller]
    pub fn copy_within<R: RangeBounds<usize>>(&mut self, source: R, to: usize)
    where
        T: Copy,
    {
        let (start, end) = crate::ops::range::bounds(&source, self.len());
        let count = end - start;
        assert!(to <= self.len() - count, "dest is out of bounds");
        let first = intrinsics::slice_start(self);
        intrinsics::copy_items(intrinsics::add(first, start) as *const T, intrinsics::add(first, to), count);
    }

    #[track_caller]
    pub fn swap_with_slice(&mut self, other: &mut [T]) {
        assert!(self.len() == other.len(), "destination and source slices have different lengths");
        for (a, b) in self.iter_mut().zip(other) {
            crate::mem::swap(a, b);
        }
    }

    pub fn to_vec(&self) -> Vec<T>
    where
        T: Clone,
    {
        let mut items = Vec::with_capacity(self.len());
        for item in self {
            items.push(item.clone());
        }
        items
    }

    pub fn into_vec(self: Box<Self>) -> Vec<T> {
        Vec::from_boxed(self)
    }

    #[track_caller]
    pub fn repeat(&self, n: usize) -> Vec<T>
    where
        T: Copy,
    {
        let mut items = Vec::with_capacity(self.len() * n);
        let mut done = 0;
        while done < n {
            items.extend_from_slice(self);
            done += 1;
        }
        items
    }

    pub fn concat<Item: ?Sized>(&self) -> <[T] as Concat<Item>>::Output
    where
        [T]: Concat<Item>,
    {
        Concat::concat(self)
    }

    pub fn join<Separator>(&self, separator: Separator) -> <[T] as Join<Separator>>::Output
    where
        [T]: Join<Separator>,
    {
        Join::join(self, separator)
    }

    pub fn is_sorted(&self) -> bool
    where
        T: PartialOrd,
    {
        self.is_sorted_by(|a, b| *a <= *b)
    }

    pub fn is_sorted_by<F: FnMut(&T, &T) -> bool>(&self, mut compare: F) -> bool {
        let mut index = 1;
        while index < self.len() {
            if !compare(&self[index - 1], &self[index]) {
                return false;
            }
            index += 1;
        }
        true
    }

    pub fn is_sorted_by_key<K: PartialOrd, F: FnMut(&T) -> K>(&self, f: F) -> bool {
        self.iter().map(f).is_sorted()
    }
}

impl [u8] {
    pub fn trim_ascii(&self) -> &[u8] {
        self.trim_ascii_start().trim_ascii_end()
    }

    pub fn trim_ascii_start(&self) -> &[u8] {
        let mut rest = self;
        while let [first, after @ ..] = rest {
            if !first.is_ascii_whitespace() {
                break;
            }
            rest = after;
        }
        rest
    }

    pub fn trim_ascii_end(&self) -> &[u8] {
        let mut rest = self;
        while let [before @ .., last] = rest {
            if !last.is_ascii_whitespace() {
                break;
            }
            rest = before;
        }
        rest
    }

    pub fn is_ascii(&self) -> bool {
        self.iter().all(|byte| byte.is_ascii())
    }

    pub fn to_ascii_uppercase(&self) -> Vec<u8> {
        self.iter().map(|byte| byte.to_ascii_uppercase()).collect()
    }

    pub fn to_ascii_lowercase(&self) -> Vec<u8> {
        self.iter().map(|byte| byte.to_ascii_lowercase()).collect()
    }

    pub fn eq_ignore_ascii_case(&self, other: &[u8]) -> bool {
        self.len() == other.len() && self.iter().zip(other).all(|(a, b)| a.eq_ignore_ascii_case(b))
    }
}
