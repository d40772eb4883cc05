//! `std::collections::binary_heap`: a binary heap in an array, the greatest first. `{:?}` and iteration show the array, and
//! equal elements leave in an order that depends on it: elements move as std's do.

use crate::fmt::{self, Debug};
use crate::mem;
use crate::slice;
use crate::vec;

pub use crate::slice::Iter;
pub use crate::vec::{Drain, IntoIter};

pub struct BinaryHeap<T> {
    items: Vec<T>,
}

impl<T: Ord> BinaryHeap<T> {
    pub const fn new() -> BinaryHeap<T> {
        BinaryHeap { items: Vec::new() }
    }

    pub fn with_capacity(capacity: usize) -> BinaryHeap<T> {
        BinaryHeap { items: Vec::with_capacity(capacity) }
    }

    pub fn push(&mut self, value: T) {
        self.items.push(value);
        self.rise(0, self.items.len() - 1);
    }

    pub fn pop(&mut self) -> Option<T> {
        if self.items.is_empty() {
            return None;
        }
        let greatest = self.items.swap_remove(0);
        if !self.items.is_empty() {
            self.sink_to_the_bottom();
        }
        Some(greatest)
    }

    pub fn into_sorted_vec(mut self) -> Vec<T> {
        let mut end = self.items.len();
        while end > 1 {
            end -= 1;
            self.items.swap(0, end);
            self.sink(0, end);
        }
        self.into_vec()
    }

    pub fn append(&mut self, other: &mut BinaryHeap<T>) {
        if self.items.len() < other.items.len() {
            mem::swap(self, other);
        }
        let from = self.items.len();
        self.items.append(&mut other.items);
        self.restore(from);
    }

    pub fn retain<F: FnMut(&T) -> bool>(&mut self, mut keep: F) {
        // What stands before the first one that goes stays in order.
        let (mut from, mut index) = (self.items.len(), 0);
        self.items.retain(|item| {
            let kept = keep(item);
            if !kept && index < from {
                from = index;
            }
            index += 1;
            kept
        });
        self.restore(from);
    }

    /// Moves an element towards the root, no further than `from`, while it is greater than its parent.
    fn rise(&mut self, from: usize, at: usize) -> usize {
        let mut at = at;
        while at > from {
            let parent = (at - 1) / 2;
            if self.items[at] <= self.items[parent] {
                break;
            }
            self.items.swap(at, parent);
            at = parent;
        }
        at
    }

    /// Moves an element away from the root, within the first `end`, while a child is greater.
    fn sink(&mut self, at: usize, end: usize) {
        let mut at = at;
        let mut child = 2 * at + 1;
        while child < end {
            child = self.greater(child, end);
            if self.items[at] >= self.items[child] {
                break;
            }
            self.items.swap(at, child);
            at = child;
            child = 2 * at + 1;
        }
    }

    /// Moves the root all the way down along the greater children, and then up again to its place.
    fn sink_to_the_bottom(&mut self) {
        let end = self.items.len();
        let mut at = 0;
        let mut child = 1;
        while child < end {
            child = self.greater(child, end);
            self.items.swap(at, child);
            at = child;
            child = 2 * at + 1;
        }
        self.rise(0, at);
    }

    /// The greater one of a child and its right neighbour, which is taken if they are equal.
    fn greater(&self, child: usize, end: usize) -> usize {
        if child + 1 < end && self.items[child] <= self.items[child + 1] { child + 1 } else { child }
    }

    fn rebuild(&mut self) {
        let mut at = self.items.len() / 2;
        while at > 0 {
            at -= 1;
            self.sink(at, self.items.len());
        }
    }

    /// Makes a heap of elements of which the first `from` are one.
    fn restore(&mut self, from: usize) {
        let len = self.items.len();
        if from == len {
            return;
        }
        let new = len - from;
        // std's estimate of which way takes fewer comparisons.
        let rebuilds = if from < new {
            true
        } else if len <= 2048 {
            2 * len < new * from.ilog2() as usize
        } else {
            2 * len < new * 11
        };
        if rebuilds {
            self.rebuild();
        } else {
            for at in from..len {
                self.rise(0, at);
            }
        }
    }
}

impl<T> BinaryHeap<T> {
    pub fn peek(&self) -> Option<&T> {
        self.items.first()
    }

    pub fn len(&self) -> usize {
        self.items.len()
    }

    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    pub fn capacity(&self) -> usize {
        self.items.capacity()
    }

    pub fn clear(&mut self) {
        self.items.clear();
    }

    pub fn iter(&self) -> slice::Iter<'_, T> {
        self.items.iter()
    }

    pub fn into_vec(self) -> Vec<T> {
        self.items
    }

    pub fn as_slice(&self) -> &[T] {
        self.items.as_slice()
    }

    pub fn drain(&mut self) -> vec::Drain<'_, T> {
        self.items.drain(..)
    }
}

impl<T: Ord> Default for BinaryHeap<T> {
    fn default() -> BinaryHeap<T> {
        BinaryHeap::new()
    }
}

impl<T: Clone> Clone for BinaryHeap<T> {
    fn clone(&self) -> BinaryHeap<T> {
        BinaryHeap { items: self.items.clone() }
    }
}

impl<T: Debug> Debug for BinaryHeap<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.items.fmt(f)
    }
}

impl<T> IntoIterator for BinaryHeap<T> {
    type Item = T;
    type IntoIter = vec::IntoIter<T>;

    fn into_iter(self) -> vec::IntoIter<T> {
        self.items.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a BinaryHeap<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;

    fn into_iter(self) -> slice::Iter<'a, T> {
        self.items.iter()
    }
}

impl<T: Ord> FromIterator<T> for BinaryHeap<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> BinaryHeap<T> {
        BinaryHeap::from(Vec::from_iter(items))
    }
}

impl<T: Ord> Extend<T> for BinaryHeap<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        let from = self.items.len();
        self.items.extend(items);
        self.restore(from);
    }
}

impl<T: Ord> From<Vec<T>> for BinaryHeap<T> {
    fn from(items: Vec<T>) -> BinaryHeap<T> {
        let mut heap = BinaryHeap { items };
        heap.rebuild();
        heap
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for BinaryHeap<T> {
    fn from(items: [T; N]) -> BinaryHeap<T> {
        BinaryHeap::from(Vec::from(items))
    }
}

impl<T> From<BinaryHeap<T>> for Vec<T> {
    fn from(heap: BinaryHeap<T>) -> Vec<T> {
        heap.items
    }
}
