//! The entries of maps, and the iterators over them that `BTreeMap` and `HashMap` share.

use crate::slice;
use crate::vec;

/// An entry. `M` is what else a map keeps with it: nothing, or a hash.
#[derive(Clone)]
pub struct Slot<K, V, M> {
    pub(crate) key: K,
    pub(crate) value: V,
    pub(crate) mark: M,
}

pub struct Iter<'a, K, V, M> {
    pub(crate) inner: slice::Iter<'a, Slot<K, V, M>>,
}

impl<'a, K, V, M> Iterator for Iter<'a, K, V, M> {
    type Item = (&'a K, &'a V);

    fn next(&mut self) -> Option<(&'a K, &'a V)> {
        match self.inner.next() {
            Some(slot) => Some((&slot.key, &slot.value)),
            None => None,
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}

impl<'a, K, V, M> DoubleEndedIterator for Iter<'a, K, V, M> {
    fn next_back(&mut self) -> Option<(&'a K, &'a V)> {
        match self.inner.next_back() {
            Some(slot) => Some((&slot.key, &slot.value)),
            None => None,
        }
    }
}

impl<'a, K, V, M> ExactSizeIterator for Iter<'a, K, V, M> {}

impl<'a, K, V, M> Clone for Iter<'a, K, V, M> {
    fn clone(&self) -> Self {
        Iter { inner: self.inner.clone() }
    }
}

pub struct IterMut<'a, K, V, M> {
    pub(crate) inner: slice::IterMut<'a, Slot<K, V, M>>,
}

impl<'a, K, V, M> Iterator for IterMut<'a, K, V, M> {
    type Item = (&'a K, &'a mut V);

    fn next(&mut self) -> Option<(&'a K, &'a mut V)> {
        match self.inner.next() {
            Some(slot) => Some((&slot.key, &mut slot.value)),
            None => None,
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}

impl<'a, K, V, M> DoubleEndedIterator for IterMut<'a, K, V, M> {
    fn next_back(&mut self) -> Option<(&'a K, &'a mut V)> {
        match self.inner.next_back() {
            Some(slot) => Some((&slot.key, &mut slot.value)),
            None => None,
        }
    }
}

impl<'a, K, V, M> ExactSizeIterator for IterMut<'a, K, V, M> {}

pub struct IntoIter<K, V, M> {
    pub(crate) inner: vec::IntoIter<Slot<K, V, M>>,
}

impl<K, V, M> Iterator for IntoIter<K, V, M> {
    type Item = (K, V);

    fn next(&mut self) -> Option<(K, V)> {
        match self.inner.next() {
            Some(slot) => Some((slot.key, slot.value)),
            None => None,
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}

impl<K, V, M> DoubleEndedIterator for IntoIter<K, V, M> {
    fn next_back(&mut self) -> Option<(K, V)> {
        match self.inner.next_back() {
            Some(slot) => Some((slot.key, slot.value)),
            None => None,
        }
    }
}

impl<K, V, M> ExactSizeIterator for IntoIter<K, V, M> {}

pub struct Keys<'a, K, V, M> {
    pub(crate) inner: slice::Iter<'a, Slot<K, V, M>>,
}

impl<'a, K, V, M> Iterator for Keys<'a, K, V, M> {
    type Item = &'a K;

    fn next(&mut self) -> Option<&'a K> {
        match self.inner.next() {
            Some(slot) => Some(&slot.key),
            None => None,
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}

impl<'a, K, V, M> DoubleEndedIterator for Keys<'a, K, V, M> {
    fn next_back(&mut self) -> Option<&'a K> {
        match self.inner.next_back() {
            Some(slot) => Some(&slot.key),
            None => None,
        }
    }
}

impl<'a, K, V, M> ExactSizeIterator for Keys<'a, K, V, M> {}

impl<'a, K, V, M> Clone for Keys<'a, K, V, M> {
    fn clone(&self) -> Self {
        Keys { inner: self.inner.clone() }
    }
}

pub struct Values<'a, K, V, M> {
    pub(crate) inner: slice::Iter<'a, Slot<K, V, M>>,
}

impl<'a, K, V, M> Iterator for Values<'a, K, V, M> {
    type Item = &'a V;

    fn next(&mut self) -> Option<&'a V> {
        match self.inner.next() {
            Some(slot) => Some(&slot.value),
            None => None,
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}

impl<'a, K, V, M> DoubleEndedIterator for Values<'a, K, V, M> {
    fn next_back(&mut self) -> Option<&'a V> {
        match self.inner.next_back() {
            Some(slot) => Some(&slot.value),
            None => None,
        }
    }
}

impl<'a, K, V, M> ExactSizeIterator for Values<'a, K, V, M> {}

impl<'a, K, V, M> Clone for Values<'a, K, V, M> {
    fn clone(&self) -> Self {
        Values { inner: self.inner.clone() }
    }
}

pub struct ValuesMut<'a, K, V, M> {
    pub(crate) inner: slice::IterMut<'a, Slot<K, V, M>>,
}

impl<'a, K, V, M> Iterator for ValuesMut<'a, K, V, M> {
    type Item = &'a mut V;

    fn next(&mut self) -> Option<&'a mut V> {
        match self.inner.next() {
            Some(slot) => Some(&mut slot.value),
            None => None,
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}

impl<'a, K, V, M> DoubleEndedIterator for ValuesMut<'a, K, V, M> {
    fn next_back(&mut self) -> Option<&'a mut V> {
        match self.inner.next_back() {
            Some(slot) => Some(&mut slot.value),
            None => None,
        }
    }
}

impl<'a, K, V, M> ExactSizeIterator for ValuesMut<'a, K, V, M> {}

pub struct IntoKeys<K, V, M> {
    pub(crate) inner: vec::IntoIter<Slot<K, V, M>>,
}

impl<K, V, M> Iterator for IntoKeys<K, V, M> {
    type Item = K;

    fn next(&mut self) -> Option<K> {
        match self.inner.next() {
            Some(slot) => Some(slot.key),
            None => None,
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}

impl<K, V, M> DoubleEndedIterator for IntoKeys<K, V, M> {
    fn next_back(&mut self) -> Option<K> {
        match self.inner.next_back() {
            Some(slot) => Some(slot.key),
            None => None,
        }
    }
}

impl<K, V, M> ExactSizeIterator for IntoKeys<K, V, M> {}

pub struct IntoValues<K, V, M> {
    pub(crate) inner: vec::IntoIter<Slot<K, V, M>>,
}

impl<K, V, M> Iterator for IntoValues<K, V, M> {
    type Item = V;

    fn next(&mut self) -> Option<V> {
        match self.inner.next() {
            Some(slot) => Some(slot.value),
            None => None,
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}

impl<K, V, M> DoubleEndedIterator for IntoValues<K, V, M> {
    fn next_back(&mut self) -> Option<V> {
        match self.inner.next_back() {
            Some(slot) => Some(slot.value),
            None => None,
        }
    }
}

impl<K, V, M> ExactSizeIterator for IntoValues<K, V, M> {}

pub struct Drain<'a, K, V, M> {
    pub(crate) inner: vec::Drain<'a, Slot<K, V, M>>,
}

impl<'a, K, V, M> Iterator for Drain<'a, K, V, M> {
    type Item = (K, V);

    fn next(&mut self) -> Option<(K, V)> {
        match self.inner.next() {
            Some(slot) => Some((slot.key, slot.value)),
            None => None,
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
