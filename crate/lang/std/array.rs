//! `std::array`. Arrays are `Clone` and `Copy` by themselves; comparing is in `slice/compare.rs`.

use crate::borrow::BorrowMut;
use crate::error::Error;
use crate::fmt;
use crate::intrinsics;
use crate::ops::{Index, IndexMut};
use crate::slice::{Iter, IterMut, SliceIndex};

impl<T, const N: usize> [T; N] {
    pub const fn as_slice(&self) -> &[T] {
        self
    }

    pub const fn as_mut_slice(&mut self) -> &mut [T] {
        self
    }

    pub fn map<U, F: FnMut(T) -> U>(self, f: F) -> [U; N] {
        collect(self.into_iter().map(f))
    }

    pub fn each_ref(&self) -> [&T; N] {
        collect(self.iter())
    }

    pub fn each_mut(&mut self) -> [&mut T; N] {
        collect(self.iter_mut())
    }
}

/// The first `N` items, of which there are as many.
fn collect<U, const N: usize, I: Iterator<Item = U>>(items: I) -> [U; N] {
    let mut collected = Vec::with_capacity(N);
    for item in items {
        collected.push(item);
    }
    match <[U; N]>::try_from(collected) {
        Ok(array) => array,
        Err(_) => intrinsics::unreachable(),
    }
}

pub fn from_fn<T, const N: usize, F: FnMut(usize) -> T>(f: F) -> [T; N] {
    collect((0..N).map(f))
}

impl<T, I: SliceIndex<[T]>, const N: usize> Index<I> for [T; N] {
    type Output = I::Output;

    #[track_caller]
    fn index(&self, index: I) -> &I::Output {
        index.index(self as &[T])
    }
}

impl<T, I: SliceIndex<[T]>, const N: usize> IndexMut<I> for [T; N] {
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        index.index_mut(self as &mut [T])
    }
}

impl<T: Default, const N: usize> Default for [T; N] {
    fn default() -> [T; N] {
        from_fn(|_| T::default())
    }
}

impl<T, const N: usize> AsRef<[T]> for [T; N] {
    fn as_ref(&self) -> &[T] {
        self
    }
}

impl<T, const N: usize> AsMut<[T]> for [T; N] {
    fn as_mut(&mut self) -> &mut [T] {
        self
    }
}

impl<T, const N: usize> BorrowMut<[T]> for [T; N] {
    fn borrow_mut(&mut self) -> &mut [T] {
        self
    }
}

#[derive(Debug, Clone, Copy)]
pub struct TryFromSliceError(());

impl fmt::Display for TryFromSliceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("could not convert slice to array")
    }
}

impl Error for TryFromSliceError {}

impl<T: Copy, const N: usize> TryFrom<&[T]> for [T; N] {
    type Error = TryFromSliceError;

    fn try_from(slice: &[T]) -> Result<[T; N], TryFromSliceError> {
        if slice.len() != N {
            return Err(TryFromSliceError(()));
        }
        Ok(intrinsics::read(intrinsics::slice_start(slice) as *const [T; N]))
    }
}

impl<'a, T, const N: usize> TryFrom<&'a [T]> for &'a [T; N] {
    type Error = TryFromSliceError;

    fn try_from(slice: &'a [T]) -> Result<&'a [T; N], TryFromSliceError> {
        if slice.len() != N {
            return Err(TryFromSliceError(()));
        }
        Ok(&*(intrinsics::slice_start(slice) as *const [T; N]))
    }
}

/// An array's elements by value: they live in a vector's iterator, which knows how to drop them.
#[derive(Clone)]
pub struct IntoIter<T, const N: usize> {
    inner: crate::vec::IntoIter<T>,
}

impl<T, const N: usize> Iterator for IntoIter<T, N> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        self.inner.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}

impl<T, const N: usize> DoubleEndedIterator for IntoIter<T, N> {
    fn next_back(&mut self) -> Option<T> {
        self.inner.next_back()
    }
}

impl<T, const N: usize> ExactSizeIterator for IntoIter<T, N> {}

impl<T, const N: usize> IntoIterator for [T; N] {
    type Item = T;
    type IntoIter = IntoIter<T, N>;

    fn into_iter(self) -> IntoIter<T, N> {
        IntoIter { inner: crate::vec::vec_from_array(self).into_iter() }
    }
}

impl<'a, T, const N: usize> IntoIterator for &'a [T; N] {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Iter<'a, T> {
        self.as_slice().iter()
    }
}

impl<'a, T, const N: usize> IntoIterator for &'a mut [T; N] {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;

    fn into_iter(self) -> IterMut<'a, T> {
        self.as_mut_slice().iter_mut()
    }
}
