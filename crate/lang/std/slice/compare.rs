//! Comparing slices, arrays and vectors, with each other too.

use crate::cmp::Ordering;

impl<A: PartialEq<B>, B> PartialEq<[B]> for [A] {
    fn eq(&self, other: &[B]) -> bool {
        if self.len() != other.len() {
            return false;
        }
        let mut index = 0;
        while index < self.len() {
            if self[index] != other[index] {
                return false;
            }
            index += 1;
        }
        true
    }
}

impl<T: Eq> Eq for [T] {}

impl<T: PartialOrd> PartialOrd for [T] {
    fn partial_cmp(&self, other: &[T]) -> Option<Ordering> {
        Iterator::partial_cmp(self.iter(), other.iter())
    }
}

impl<T: Ord> Ord for [T] {
    fn cmp(&self, other: &[T]) -> Ordering {
        Iterator::cmp(self.iter(), other.iter())
    }
}

impl<T: Eq, const N: usize> Eq for [T; N] {}

impl<T: PartialOrd, const N: usize> PartialOrd for [T; N] {
    fn partial_cmp(&self, other: &[T; N]) -> Option<Ordering> {
        PartialOrd::partial_cmp(self.as_slice(), other.as_slice())
    }
}

impl<T: Ord, const N: usize> Ord for [T; N] {
    fn cmp(&self, other: &[T; N]) -> Ordering {
        Ord::cmp(self.as_slice(), other.as_slice())
    }
}

impl<T: Eq> Eq for Vec<T> {}

impl<T: PartialOrd> PartialOrd for Vec<T> {
    fn partial_cmp(&self, other: &Vec<T>) -> Option<Ordering> {
        PartialOrd::partial_cmp(self.as_slice(), other.as_slice())
    }
}

impl<T: Ord> Ord for Vec<T> {
    fn cmp(&self, other: &Vec<T>) -> Ordering {
        Ord::cmp(self.as_slice(), other.as_slice())
    }
}

impl<A: PartialEq<B>, B, const N: usize> PartialEq<[B; N]> for [A; N] {
    fn eq(&self, other: &[B; N]) -> bool {
        *self.as_slice() == *other.as_slice()
    }
}

impl<A: PartialEq<B>, B, const N: usize> PartialEq<[B]> for [A; N] {
    fn eq(&self, other: &[B]) -> bool {
        *self.as_slice() == *other
    }
}

impl<A: PartialEq<B>, B, const N: usize> PartialEq<[B; N]> for [A] {
    fn eq(&self, other: &[B; N]) -> bool {
        *self == *other.as_slice()
    }
}

impl<A: PartialEq<B>, B, const N: usize> PartialEq<&[B]> for [A; N] {
    fn eq(&self, other: &&[B]) -> bool {
        *self.as_slice() == **other
    }
}

impl<A: PartialEq<B>, B, const N: usize> PartialEq<[B; N]> for &[A] {
    fn eq(&self, other: &[B; N]) -> bool {
        **self == *other.as_slice()
    }
}

impl<A: PartialEq<B>, B, const N: usize> PartialEq<&mut [B]> for [A; N] {
    fn eq(&self, other: &&mut [B]) -> bool {
        *self.as_slice() == **other
    }
}

impl<A: PartialEq<B>, B, const N: usize> PartialEq<[B; N]> for &mut [A] {
    fn eq(&self, other: &[B; N]) -> bool {
        **self == *other.as_slice()
    }
}

impl<A: PartialEq<B>, B> PartialEq<Vec<B>> for Vec<A> {
    fn eq(&self, other: &Vec<B>) -> bool {
        *self.as_slice() == *other.as_slice()
    }
}

impl<A: PartialEq<B>, B> PartialEq<[B]> for Vec<A> {
    fn eq(&self, other: &[B]) -> bool {
        *self.as_slice() == *other
    }
}

impl<A: PartialEq<B>, B> PartialEq<Vec<B>> for [A] {
    fn eq(&self, other: &Vec<B>) -> bool {
        *self == *other.as_slice()
    }
}

impl<A: PartialEq<B>, B> PartialEq<&[B]> for Vec<A> {
    fn eq(&self, other: &&[B]) -> bool {
        *self.as_slice() == **other
    }
}

impl<A: PartialEq<B>, B> PartialEq<Vec<B>> for &[A] {
    fn eq(&self, other: &Vec<B>) -> bool {
        **self == *other.as_slice()
    }
}

impl<A: PartialEq<B>, B> PartialEq<&mut [B]> for Vec<A> {
    fn eq(&self, other: &&mut [B]) -> bool {
        *self.as_slice() == **other
    }
}

impl<A: PartialEq<B>, B, const N: usize> PartialEq<[B; N]> for Vec<A> {
    fn eq(&self, other: &[B; N]) -> bool {
        *self.as_slice() == *other.as_slice()
    }
}

impl<A: PartialEq<B>, B, const N: usize> PartialEq<&[B; N]> for Vec<A> {
    fn eq(&self, other: &&[B; N]) -> bool {
        *self.as_slice() == *other.as_slice()
    }
}
