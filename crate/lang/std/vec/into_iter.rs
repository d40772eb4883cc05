//! A vector's elements by value.

use crate::fmt::{self, Debug};
use crate::intrinsics;
use crate::vec::Block;

pub struct IntoIter<T> {
    pointer: *mut T,
    capacity: usize,
    front: usize,
    back: usize,
}

unsafe impl<T: Send> Send for IntoIter<T> {}
unsafe impl<T: Sync> Sync for IntoIter<T> {}

impl<T> IntoIter<T> {
    pub(crate) fn new(pointer: *mut T, capacity: usize, length: usize) -> IntoIter<T> {
        IntoIter { pointer, capacity, front: 0, back: length }
    }

    pub fn as_slice(&self) -> &[T] {
        intrinsics::slice(intrinsics::add(self.pointer, self.front) as *const T, self.back - self.front)
    }
}

impl<T> Iterator for IntoIter<T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        let index = self.front;
        if index < self.back {
            self.front = index + 1;
            Some(intrinsics::take(intrinsics::add(self.pointer, index)))
        } else {
            None
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.back - self.front;
        (left, Some(left))
    }
}

impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> {
        if self.front < self.back {
            self.back -= 1;
            Some(intrinsics::take(intrinsics::add(self.pointer, self.back)))
        } else {
            None
        }
    }
}

impl<T> ExactSizeIterator for IntoIter<T> {}

impl<T> Drop for IntoIter<T> {
    fn drop(&mut self) {
        if self.capacity > 0 {
            let _block = Block { pointer: self.pointer };
            if intrinsics::needs_drop::<T>() {
                let rest = intrinsics::slice_mut(intrinsics::add(self.pointer, self.front), self.back - self.front);
                intrinsics::drop_in_place(rest as *mut [T]);
            }
        }
    }
}

impl<T: Clone> Clone for IntoIter<T> {
    fn clone(&self) -> IntoIter<T> {
        self.as_slice().to_vec().into_iter()
    }
}

impl<T: Debug> Debug for IntoIter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("IntoIter").field(&self.as_slice()).finish()
    }
}
