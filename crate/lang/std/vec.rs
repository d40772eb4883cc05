//! `std::vec`.

use crate::fmt::{self, Debug};
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::ops::{Deref, DerefMut, Index, IndexMut, RangeBounds};
use crate::slice::SliceIndex;

pub use crate::vec::drain::{Drain, Splice};
pub use crate::vec::into_iter::IntoIter;

/// The places of the elements from the length on are zero, so that equal vectors are equal words.
#[lang = "Vec"]
pub struct Vec<T> {
    pointer: *mut T,
    capacity: usize,
    length: usize,
}

unsafe impl<T: Send> Send for Vec<T> {}
unsafe impl<T: Sync> Sync for Vec<T> {}

/// What `vec![a, b]` is made into.
#[lang = "vec_from_array"]
pub(crate) fn vec_from_array<T, const N: usize>(array: [T; N]) -> Vec<T> {
    let mut items = Vec::with_capacity(N);
    intrinsics::copy_items(&array as *const [T; N] as *const T, items.pointer, N);
    items.length = N;
    intrinsics::forget(array);
    items
}

/// What `vec![x; n]` is made into.
#[lang = "vec_from_elem"]
pub(crate) fn vec_from_elem<T: Clone>(element: T, count: usize) -> Vec<T> {
    let mut items = Vec::with_capacity(count);
    items.resize(count, element);
    items
}

impl<T> Vec<T> {
    pub const fn new() -> Vec<T> {
        Vec { pointer: intrinsics::null(), capacity: 0, length: 0 }
    }

    pub fn with_capacity(capacity: usize) -> Vec<T> {
        let mut items = Vec::new();
        if capacity > 0 {
            items.set_capacity(capacity);
        }
        items
    }

    /// Elements that fill a block of their own.
    pub(crate) fn from_boxed(items: Box<[T]>) -> Vec<T> {
        let pointer = Box::into_pointer(items);
        let length = intrinsics::slice_len(pointer as *const [T]);
        Vec { pointer: intrinsics::slice_start(pointer as *const [T]), capacity: length, length }
    }

    pub const fn capacity(&self) -> usize {
        if intrinsics::least_capacity::<T>() == 0 { usize::MAX } else { self.capacity }
    }

    fn set_capacity(&mut self, capacity: usize) {
        self.pointer = if self.capacity == 0 {
            intrinsics::alloc(capacity)
        } else {
            intrinsics::resize(self.pointer, capacity)
        };
        self.capacity = capacity;
    }

    /// Makes room for so many more, by doubling as std does.
    fn grow(&mut self, additional: usize) {
        let needed = self.length + additional;
        if needed > self.capacity {
            self.set_capacity(needed.max(self.capacity * 2).max(intrinsics::least_capacity::<T>()));
        }
    }

    pub fn reserve(&mut self, additional: usize) {
        self.grow(additional);
    }

    pub fn reserve_exact(&mut self, additional: usize) {
        if self.length + additional > self.capacity {
            self.set_capacity(self.length + additional);
        }
    }

    pub fn shrink_to_fit(&mut self) {
        if self.capacity > self.length {
            self.shrink(self.length);
        }
    }

    pub fn shrink_to(&mut self, capacity: usize) {
        if self.capacity > capacity {
            self.shrink(self.length.max(capacity));
        }
    }

    fn shrink(&mut self, capacity: usize) {
        if capacity > 0 {
            self.set_capacity(capacity);
        } else {
            intrinsics::dealloc(self.pointer);
            self.pointer = intrinsics::null();
            self.capacity = 0;
        }
    }

    pub fn into_boxed_slice(self) -> Box<[T]> {
        let mut items = self;
        items.shrink_to_fit();
        if items.capacity == 0 {
            items.pointer = intrinsics::alloc(0);
        }
        let boxed = Box::from_pointer(intrinsics::slice_mut(items.pointer, items.length) as *mut [T]);
        intrinsics::forget(items);
        boxed
    }

    pub fn leak<'a>(self) -> &'a mut [T] {
        Box::leak(self.into_boxed_slice())
    }

    pub const fn len(&self) -> usize {
        self.length
    }

    pub const fn is_empty(&self) -> bool {
        self.length == 0
    }

    pub const fn as_slice(&self) -> &[T] {
        intrinsics::slice(self.pointer as *const T, self.length)
    }

    pub const fn as_mut_slice(&mut self) -> &mut [T] {
        intrinsics::slice_mut(self.pointer, self.length)
    }

    /// The place of an element, or of the one behind the last.
    fn place(&self, index: usize) -> *mut T {
        intrinsics::add(self.pointer, index)
    }

    pub fn push(&mut self, value: T) {
        if self.length == self.capacity {
            self.grow(1);
        }
        intrinsics::write(intrinsics::add(self.pointer, self.length), value);
        self.length += 1;
    }

    pub fn pop(&mut self) -> Option<T> {
        if self.length == 0 {
            return None;
        }
        self.length -= 1;
        Some(intrinsics::take(intrinsics::add(self.pointer, self.length)))
    }

    pub fn pop_if<F: FnOnce(&mut T) -> bool>(&mut self, predicate: F) -> Option<T> {
        let is_popped = match self.last_mut() {
            Some(last) => predicate(last),
            None => false,
        };
        if is_popped { self.pop() } else { None }
    }

    #[track_caller]
    pub fn insert(&mut self, index: usize, element: T) {
        let length = self.length;
        if index > length {
            panic!("insertion index (is {index}) should be <= len (is {length})");
        }
        self.grow(1);
        intrinsics::move_items(self.place(index), self.place(index + 1), length - index);
        intrinsics::write(self.place(index), element);
        self.length = length + 1;
    }

    #[track_caller]
    pub fn remove(&mut self, index: usize) -> T {
        let length = self.length;
        if index >= length {
            panic!("removal index (is {index}) should be < len (is {length})");
        }
        let element = intrinsics::take(self.place(index));
        intrinsics::move_items(self.place(index + 1), self.place(index), length - index - 1);
        self.length = length - 1;
        element
    }

    #[track_caller]
    pub fn swap_remove(&mut self, index: usize) -> T {
        let length = self.length;
        if index >= length {
            panic!("swap_remove index (is {index}) should be < len (is {length})");
        }
        intrinsics::swap(self.place(index), self.place(length - 1));
        self.length = length - 1;
        intrinsics::take(self.place(length - 1))
    }

    pub fn truncate(&mut self, length: usize) {
        if length >= self.length {
            return;
        }
        if intrinsics::needs_drop::<T>() {
            // As a slice, so that a panic in one drop still drops the others.
            let rest = intrinsics::slice_mut(self.place(length), self.length - length);
            let old = self.length;
            self.length = length;
            intrinsics::drop_in_place(rest as *mut [T]);
            self.clear_places(length, old);
        } else {
            let old = self.length;
            self.length = length;
            self.clear_places(length, old);
        }
    }

    /// Makes the places zero whose elements are gone.
    fn clear_places(&mut self, from: usize, to: usize) {
        let mut index = from;
        while index < to {
            intrinsics::write(self.place(index), intrinsics::zeroed());
            index += 1;
        }
    }

    pub fn clear(&mut self) {
        self.truncate(0);
    }

    pub fn retain<F: FnMut(&T) -> bool>(&mut self, mut f: F) {
        self.retain_mut(|element| f(element));
    }

    pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, mut f: F) {
        let length = self.length;
        let mut kept = 0;
        let mut index = 0;
        // If a call panics, what was not looked at stays, behind what was kept.
        self.length = 0;
        let mut guard = Compact { items: self, kept: 0, next: 0, length };
        while index < length {
            let place = guard.items.place(index);
            let keep = f(&mut *place);
            index += 1;
            guard.next = index;
            if keep {
                intrinsics::move_items(place, guard.items.place(kept), 1);
                kept += 1;
                guard.kept = kept;
            } else {
                drop(intrinsics::take(place));
            }
        }
    }

    pub fn dedup(&mut self)
    where
        T: PartialEq,
    {
        self.dedup_by(|a, b| *a == *b);
    }

    pub fn dedup_by_key<K: PartialEq, F: FnMut(&mut T) -> K>(&mut self, mut key: F) {
        self.dedup_by(|a, b| key(a) == key(b));
    }

    pub fn dedup_by<F: FnMut(&mut T, &mut T) -> bool>(&mut self, mut same: F) {
        let length = self.length;
        if length < 2 {
            return;
        }
        self.length = 0;
        let mut guard = Compact { items: self, kept: 1, next: 1, length };
        while guard.next < length {
            let place = guard.items.place(guard.next);
            let last = guard.items.place(guard.kept - 1);
            let is_same = same(&mut *place, &mut *last);
            guard.next += 1;
            if is_same {
                drop(intrinsics::take(place));
            } else {
                intrinsics::move_items(place, guard.items.place(guard.kept), 1);
                guard.kept += 1;
            }
        }
    }

    pub fn append(&mut self, other: &mut Vec<T>) {
        let count = other.length;
        self.grow(count);
        intrinsics::move_items(other.pointer, self.place(self.length), count);
        other.length = 0;
        self.length += count;
    }

    #[track_caller]
    pub fn split_off(&mut self, at: usize) -> Vec<T> {
        let length = self.length;
        if at > length {
            panic!("`at` split index (is {at}) should be <= len (is {length})");
        }
        let mut other = Vec::with_capacity(length - at);
        intrinsics::move_items(self.place(at), other.pointer, length - at);
        self.length = at;
        other.length = length - at;
        other
    }

    pub fn resize(&mut self, length: usize, value: T)
    where
        T: Clone,
    {
        if length <= self.length {
            self.truncate(length);
            return;
        }
        self.grow(length - self.length);
        while self.length + 1 < length {
            self.push(value.clone());
        }
        self.push(value);
    }

    pub fn resize_with<F: FnMut() -> T>(&mut self, length: usize, mut f: F) {
        self.truncate(length);
        while self.length < length {
            self.push(f());
        }
    }

    pub fn extend_from_slice(&mut self, other: &[T])
    where
        T: Clone,
    {
        self.grow(other.len());
        for item in other {
            self.push(item.clone());
        }
    }

    #[track_caller]
    pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, source: R)
    where
        T: Clone,
    {
        let (start, end) = crate::ops::range::bounds(&source, self.length);
        self.grow(end - start);
        let mut index = start;
        while index < end {
            let item = self[index].clone();
            self.push(item);
            index += 1;
        }
    }

    #[track_caller]
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T> {
        let (start, end) = crate::ops::range::bounds(&range, self.length);
        Drain::new(self, start, end)
    }

    #[track_caller]
    pub fn splice<R: RangeBounds<usize>, I: IntoIterator<Item = T>>(
        &mut self,
        range: R,
        replacement: I,
    ) -> Splice<'_, I::IntoIter> {
        Splice::new(self.drain(range), replacement.into_iter())
    }
}

/// Puts together what is left of a vector whose elements are being looked at one by one.
struct Compact<'a, T> {
    items: &'a mut Vec<T>,
    kept: usize,
    next: usize,
    length: usize,
}

impl<T> Drop for Compact<'_, T> {
    fn drop(&mut self) {
        let rest = self.length - self.next;
        intrinsics::move_items(self.items.place(self.next), self.items.place(self.kept), rest);
        self.items.length = self.kept + rest;
    }
}

impl<T> Drop for Vec<T> {
    fn drop(&mut self) {
        if self.capacity > 0 {
            // Freed even if the drop of an element panics.
            let _block = Block { pointer: self.pointer };
            if intrinsics::needs_drop::<T>() {
                intrinsics::drop_in_place(intrinsics::slice_mut(self.pointer, self.length) as *mut [T]);
            }
        }
    }
}

/// The memory of a vector.
pub(crate) struct Block<T> {
    pub(crate) pointer: *mut T,
}

impl<T> Drop for Block<T> {
    fn drop(&mut self) {
        intrinsics::dealloc(self.pointer);
    }
}

impl<T> Deref for Vec<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        intrinsics::slice(self.pointer as *const T, self.length)
    }
}

impl<T> DerefMut for Vec<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        intrinsics::slice_mut(self.pointer, self.length)
    }
}

impl<T, I: SliceIndex<[T]>> Index<I> for Vec<T> {
    type Output = I::Output;

    #[track_caller]
    fn index(&self, index: I) -> &I::Output {
        index.index(intrinsics::slice(self.pointer as *const T, self.length))
    }
}

impl<T, I: SliceIndex<[T]>> IndexMut<I> for Vec<T> {
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        index.index_mut(intrinsics::slice_mut(self.pointer, self.length))
    }
}

impl<T: Clone> Clone for Vec<T> {
    fn clone(&self) -> Vec<T> {
        self.as_slice().to_vec()
    }
}

impl<T> Default for Vec<T> {
    fn default() -> Vec<T> {
        Vec::new()
    }
}

impl<T: Debug> Debug for Vec<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(self.as_slice(), f)
    }
}

impl<T: Hash> Hash for Vec<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Hash::hash(self.as_slice(), state);
    }
}

impl<T> AsRef<[T]> for Vec<T> {
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<T> AsRef<Vec<T>> for Vec<T> {
    fn as_ref(&self) -> &Vec<T> {
        self
    }
}

impl<T> AsMut<[T]> for Vec<T> {
    fn as_mut(&mut self) -> &mut [T] {
        self.as_mut_slice()
    }
}

impl<T: Clone> From<&[T]> for Vec<T> {
    fn from(items: &[T]) -> Vec<T> {
        items.to_vec()
    }
}

impl<T: Clone> From<&mut [T]> for Vec<T> {
    fn from(items: &mut [T]) -> Vec<T> {
        items.to_vec()
    }
}

impl<T, const N: usize> From<[T; N]> for Vec<T> {
    fn from(items: [T; N]) -> Vec<T> {
        vec_from_array(items)
    }
}

impl<T: Clone, const N: usize> From<&[T; N]> for Vec<T> {
    fn from(items: &[T; N]) -> Vec<T> {
        items.to_vec()
    }
}

impl<T> From<Box<[T]>> for Vec<T> {
    fn from(items: Box<[T]>) -> Vec<T> {
        Vec::from_boxed(items)
    }
}

impl From<&str> for Vec<u8> {
    fn from(text: &str) -> Vec<u8> {
        text.as_bytes().to_vec()
    }
}

impl From<String> for Vec<u8> {
    fn from(text: String) -> Vec<u8> {
        text.into_bytes()
    }
}

impl<T, const N: usize> TryFrom<Vec<T>> for [T; N] {
    type Error = Vec<T>;

    fn try_from(items: Vec<T>) -> Result<[T; N], Vec<T>> {
        if items.length != N {
            return Err(items);
        }
        let mut items = items;
        let array = intrinsics::take(items.pointer as *mut [T; N]);
        items.length = 0;
        Ok(array)
    }
}

impl<T> FromIterator<T> for Vec<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Vec<T> {
        let mut iter = items.into_iter();
        let (lower, upper) = iter.size_hint();
        // Where the length is known it is the capacity; else the first element comes before any memory.
        if upper == Some(lower) {
            let mut collected = Vec::with_capacity(lower);
            while let Some(item) = iter.next() {
                collected.push(item);
            }
            return collected;
        }
        match iter.next() {
            None => Vec::new(),
            Some(first) => {
                let lower = iter.size_hint().0;
                let mut collected = Vec::with_capacity(lower.saturating_add(1).max(4));
                collected.push(first);
                collected.extend(iter);
                collected
            }
        }
    }
}

impl<T> Extend<T> for Vec<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        let mut iter = items.into_iter();
        while let Some(item) = iter.next() {
            if self.length == self.capacity {
                let lower = iter.size_hint().0;
                self.grow(lower.saturating_add(1));
            }
            self.push(item);
        }
    }

    fn extend_one(&mut self, item: T) {
        self.push(item);
    }
}

impl<'a, T: Copy + 'a> Extend<&'a T> for Vec<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, items: I) {
        self.extend(items.into_iter().copied());
    }
}

impl<T> IntoIterator for Vec<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;

    fn into_iter(self) -> IntoIter<T> {
        let iter = IntoIter::new(self.pointer, self.capacity, self.length);
        intrinsics::forget(self);
        iter
    }
}

impl<'a, T> IntoIterator for &'a Vec<T> {
    type Item = &'a T;
    type IntoIter = crate::slice::Iter<'a, T>;

    fn into_iter(self) -> crate::slice::Iter<'a, T> {
        self.as_slice().iter()
    }
}

impl<'a, T> IntoIterator for &'a mut Vec<T> {
    type Item = &'a mut T;
    type IntoIter = crate::slice::IterMut<'a, T>;

    fn into_iter(self) -> crate::slice::IterMut<'a, T> {
        self.as_mut_slice().iter_mut()
    }
}
