//! Sorting. The order is found over the elements' numbers, and the elements are moved at the end, so that a comparison
//! that panics leaves them where they were. Which elements are compared is not that of std, whose choice is unspecified.

use crate::cmp::Ordering;
use crate::intrinsics;

impl<T> [T] {
    pub fn sort(&mut self)
    where
        T: Ord,
    {
        arrange(self, |a, b| a.cmp(b));
    }

    pub fn sort_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F) {
        arrange(self, compare);
    }

    pub fn sort_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, mut f: F) {
        arrange(self, |a, b| f(a).cmp(&f(b)));
    }

    pub fn sort_by_cached_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F) {
        let keys: Vec<K> = self.iter().map(f).collect();
        let order = order(self.len(), |a, b| keys[a].cmp(&keys[b]));
        permute(self, &order);
    }

    pub fn sort_unstable(&mut self)
    where
        T: Ord,
    {
        arrange(self, |a, b| a.cmp(b));
    }

    pub fn sort_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F) {
        arrange(self, compare);
    }

    pub fn sort_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, mut f: F) {
        arrange(self, |a, b| f(a).cmp(&f(b)));
    }

    #[track_caller]
    pub fn select_nth_unstable(&mut self, index: usize) -> (&mut [T], &mut T, &mut [T])
    where
        T: Ord,
    {
        let length = self.len();
        if index >= length {
            panic!("partition_at_index index {index} greater than length of slice {length}");
        }
        arrange(self, |a, b| a.cmp(b));
        let (left, rest) = self.split_at_mut(index);
        let (middle, right) = rest.split_at_mut(1);
        (left, &mut middle[0], right)
    }
}

fn arrange<T, F: FnMut(&T, &T) -> Ordering>(slice: &mut [T], mut compare: F) {
    if slice.len() > 1 {
        let order = order(slice.len(), |a, b| compare(&slice[a], &slice[b]));
        permute(slice, &order);
    }
}

/// The numbers `0..length` in a stable order: merge sort from short runs up.
fn order<F: FnMut(usize, usize) -> Ordering>(length: usize, mut compare: F) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    let mut merged: Vec<usize> = Vec::with_capacity(length);
    let mut width = 1;
    while width < length {
        merged.clear();
        let mut start = 0;
        while start < length {
            let middle = (start + width).min(length);
            let end = (middle + width).min(length);
            let mut left = start;
            let mut right = middle;
            while left < middle && right < end {
                if compare(order[right], order[left]).is_lt() {
                    merged.push(order[right]);
                    right += 1;
                } else {
                    merged.push(order[left]);
                    left += 1;
                }
            }
            merged.extend_from_slice(&order[left..middle]);
            merged.extend_from_slice(&order[right..end]);
            start = end;
        }
        crate::mem::swap(&mut order, &mut merged);
        width *= 2;
    }
    order
}

/// Puts the elements into the order of these numbers.
fn permute<T>(slice: &mut [T], order: &[usize]) {
    let length = slice.len();
    let from = intrinsics::slice_start(slice);
    let copy = intrinsics::alloc::<T>(length);
    intrinsics::copy_items(from as *const T, copy, length);
    let mut index = 0;
    while index < length {
        intrinsics::copy_items(intrinsics::add(copy, order[index]) as *const T, intrinsics::add(from, index), 1);
        index += 1;
    }
    intrinsics::dealloc(copy);
}
