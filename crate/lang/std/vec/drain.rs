//! `drain` and `splice`: elements taken out of the middle of a vector.

use crate::mem;

pub struct Drain<'a, T> {
    source: &'a mut Vec<T>,
    /// What is taken out and not given yet.
    items: crate::vec::IntoIter<T>,
    /// What stood behind it, and comes back at the end.
    tail: Vec<T>,
}

impl<'a, T> Drain<'a, T> {
    pub(crate) fn new(source: &'a mut Vec<T>, start: usize, end: usize) -> Drain<'a, T> {
        let tail = source.split_off(end);
        let items = source.split_off(start).into_iter();
        Drain { source, items, tail }
    }

    pub fn as_slice(&self) -> &[T] {
        self.items.as_slice()
    }
}

impl<T> Iterator for Drain<'_, T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        self.items.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.items.size_hint()
    }
}

impl<T> DoubleEndedIterator for Drain<'_, T> {
    fn next_back(&mut self) -> Option<T> {
        self.items.next_back()
    }
}

impl<T> ExactSizeIterator for Drain<'_, T> {}

impl<T> Drop for Drain<'_, T> {
    fn drop(&mut self) {
        /// Puts the tail back even if the drop of an element panics.
        struct PutBack<'a, 'b, T>(&'a mut Drain<'b, T>);

        impl<T> Drop for PutBack<'_, '_, T> {
            fn drop(&mut self) {
                self.0.source.append(&mut self.0.tail);
            }
        }

        let guard = PutBack(self);
        let items = mem::replace(&mut guard.0.items, Vec::new().into_iter());
        drop(items);
    }
}

pub struct Splice<'a, I: Iterator> {
    drain: Drain<'a, I::Item>,
    replacement: I,
}

impl<'a, I: Iterator> Splice<'a, I> {
    pub(crate) fn new(drain: Drain<'a, I::Item>, replacement: I) -> Splice<'a, I> {
        Splice { drain, replacement }
    }
}

impl<I: Iterator> Iterator for Splice<'_, I> {
    type Item = I::Item;

    fn next(&mut self) -> Option<I::Item> {
        self.drain.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.drain.size_hint()
    }
}

impl<I: Iterator> Drop for Splice<'_, I> {
    fn drop(&mut self) {
        while let Some(item) = self.drain.next() {
            drop(item);
        }
        while let Some(item) = self.replacement.next() {
            self.drain.source.push(item);
        }
    }
}
