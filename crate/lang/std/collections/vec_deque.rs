//! `std::collections::vec_deque`.

use crate::cmp::Ordering;
use crate::fmt::{self, Debug};
use crate::hash::{Hash, Hasher};
use crate::ops::{Index, IndexMut, RangeBounds};
use crate::slice;
use crate::vec;

pub use crate::slice::{Iter, IterMut};
pub use crate::vec::{Drain, IntoIter};

pub struct VecDeque<T> {
    items: Vec<T>,
}

impl<T> VecDeque<T> {
    pub const fn new() -> VecDeque<T> {
        VecDeque { items: Vec::new() }
    }

    pub fn with_capacity(capacity: usize) -> VecDeque<T> {
        VecDeque { items: Vec::with_capacity(capacity) }
    }

    pub fn capacity(&self) -> usize {
        self.items.capacity()
    }

    pub fn reserve(&mut self, additional: usize) {
        self.items.reserve(additional);
    }

    pub fn shrink_to_fit(&mut self) {
        self.items.shrink_to_fit();
    }

    pub const fn len(&self) -> usize {
        self.items.len()
    }

    pub const fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    pub fn push_back(&mut self, value: T) {
        self.items.push(value);
    }

    pub fn push_front(&mut self, value: T) {
        self.items.insert(0, value);
    }

    pub fn pop_back(&mut self) -> Option<T> {
        self.items.pop()
    }

    pub fn pop_front(&mut self) -> Option<T> {
        if self.items.is_empty() { None } else { Some(self.items.remove(0)) }
    }

    pub fn front(&self) -> Option<&T> {
        self.items.first()
    }

    pub fn front_mut(&mut self) -> Option<&mut T> {
        self.items.first_mut()
    }

    pub fn back(&self) -> Option<&T> {
        self.items.last()
    }

    pub fn back_mut(&mut self) -> Option<&mut T> {
        self.items.last_mut()
    }

    pub fn get(&self, index: usize) -> Option<&T> {
        self.items.get(index)
    }

    pub fn get_mut(&mut self, index: usize) -> Option<&mut T> {
        self.items.get_mut(index)
    }

    #[track_caller]
    pub fn insert(&mut self, index: usize, value: T) {
        assert!(index <= self.len(), "index out of bounds");
        self.items.insert(index, value);
    }

    pub fn remove(&mut self, index: usize) -> Option<T> {
        if index < self.len() { Some(self.items.remove(index)) } else { None }
    }

    #[track_caller]
    pub fn swap(&mut self, i: usize, j: usize) {
        assert!(i < self.len());
        assert!(j < self.len());
        self.items.swap(i, j);
    }

    pub fn swap_remove_back(&mut self, index: usize) -> Option<T> {
        if index < self.len() { Some(self.items.swap_remove(index)) } else { None }
    }

    pub fn truncate(&mut self, len: usize) {
        self.items.truncate(len);
    }

    pub fn clear(&mut self) {
        self.items.clear();
    }

    pub fn append(&mut self, other: &mut VecDeque<T>) {
        self.items.append(&mut other.items);
    }

    pub fn split_off(&mut self, at: usize) -> VecDeque<T> {
        assert!(at <= self.len(), "`at` out of bounds");
        VecDeque { items: self.items.split_off(at) }
    }

    pub fn retain<F: FnMut(&T) -> bool>(&mut self, keep: F) {
        self.items.retain(keep);
    }

    pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, keep: F) {
        self.items.retain_mut(keep);
    }

    pub fn resize(&mut self, len: usize, value: T)
    where
        T: Clone,
    {
        self.items.resize(len, value);
    }

    pub fn rotate_left(&mut self, n: usize) {
        assert!(n <= self.len());
        self.items.rotate_left(n);
    }

    pub fn rotate_right(&mut self, n: usize) {
        assert!(n <= self.len());
        self.items.rotate_right(n);
    }

    pub fn contains(&self, value: &T) -> bool
    where
        T: PartialEq,
    {
        self.items.contains(value)
    }

    pub fn make_contiguous(&mut self) -> &mut [T] {
        self.items.as_mut_slice()
    }

    pub fn binary_search(&self, value: &T) -> Result<usize, usize>
    where
        T: Ord,
    {
        self.items.binary_search(value)
    }

    pub fn iter(&self) -> slice::Iter<'_, T> {
        self.items.iter()
    }

    pub fn iter_mut(&mut self) -> slice::IterMut<'_, T> {
        self.items.iter_mut()
    }

    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> vec::Drain<'_, T> {
        self.items.drain(range)
    }
}

impl<T> Default for VecDeque<T> {
    fn default() -> VecDeque<T> {
        VecDeque::new()
    }
}

impl<T: Clone> Clone for VecDeque<T> {
    fn clone(&self) -> VecDeque<T> {
        VecDeque { items: self.items.clone() }
    }
}

impl<T: Debug> Debug for VecDeque<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.items.fmt(f)
    }
}

impl<T> Index<usize> for VecDeque<T> {
    type Output = T;

    #[track_caller]
    fn index(&self, index: usize) -> &T {
        self.items.get(index).expect("Out of bounds access")
    }
}

impl<T> IndexMut<usize> for VecDeque<T> {
    #[track_caller]
    fn index_mut(&mut self, index: usize) -> &mut T {
        self.items.get_mut(index).expect("Out of bounds access")
    }
}

impl<T: PartialEq> PartialEq for VecDeque<T> {
    fn eq(&self, other: &VecDeque<T>) -> bool {
        self.items == other.items
    }
}

impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for VecDeque<T> {
    fn eq(&self, other: &Vec<U>) -> bool {
        self.items == *other
    }
}

impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for VecDeque<T> {
    fn eq(&self, other: &[U; N]) -> bool {
        self.items == *other
    }
}

impl<T: Eq> Eq for VecDeque<T> {}

impl<T: PartialOrd> PartialOrd for VecDeque<T> {
    fn partial_cmp(&self, other: &VecDeque<T>) -> Option<Ordering> {
        self.items.partial_cmp(&other.items)
    }
}

impl<T: Ord> Ord for VecDeque<T> {
    fn cmp(&self, other: &VecDeque<T>) -> Ordering {
        self.items.cmp(&other.items)
    }
}

impl<T: Hash> Hash for VecDeque<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.items.hash(state);
    }
}

impl<T> IntoIterator for VecDeque<T> {
    type Item = T;
    type IntoIter = vec::IntoIter<T>;

    fn into_iter(self) -> vec::IntoIter<T> {
        self.items.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a VecDeque<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;

    fn into_iter(self) -> slice::Iter<'a, T> {
        self.items.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut VecDeque<T> {
    type Item = &'a mut T;
    type IntoIter = slice::IterMut<'a, T>;

    fn into_iter(self) -> slice::IterMut<'a, T> {
        self.items.iter_mut()
    }
}

impl<T> FromIterator<T> for VecDeque<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> VecDeque<T> {
        VecDeque { items: Vec::from_iter(items) }
    }
}

impl<T> Extend<T> for VecDeque<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        self.items.extend(items);
    }
}

impl<'a, T: Copy> Extend<&'a T> for VecDeque<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, items: I) {
        self.items.extend(items);
    }
}

impl<T> From<Vec<T>> for VecDeque<T> {
    fn from(items: Vec<T>) -> VecDeque<T> {
        VecDeque { items }
    }
}

impl<T, const N: usize> From<[T; N]> for VecDeque<T> {
    fn from(items: [T; N]) -> VecDeque<T> {
        VecDeque { items: Vec::from(items) }
    }
}

impl<T> From<VecDeque<T>> for Vec<T> {
    fn from(queue: VecDeque<T>) -> Vec<T> {
        queue.items
    }
}
