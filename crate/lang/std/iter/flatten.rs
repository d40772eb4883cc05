//! `flatten` and `flat_map`.

use crate::iter::{Fuse, Map};

pub struct FlatMap<I, U: IntoIterator, F> {
    inner: Flat<Map<I, F>, U::IntoIter>,
}

pub struct Flatten<I: Iterator>
where
    I::Item: IntoIterator,
{
    inner: Flat<I, <I::Item as IntoIterator>::IntoIter>,
}

/// An iterator of iterators, with the ones that have been begun from the front and from the back.
#[derive(Clone)]
struct Flat<I, U> {
    outer: Fuse<I>,
    front: Option<U>,
    back: Option<U>,
}

impl<I, U> Flat<I, U> {
    fn new(outer: I) -> Flat<I, U> {
        Flat { outer: Fuse::new(outer), front: None, back: None }
    }
}

impl<I: Iterator, U: Iterator> Flat<I, U>
where
    I::Item: IntoIterator<IntoIter = U, Item = U::Item>,
{
    fn next(&mut self) -> Option<U::Item> {
        loop {
            if let Some(inner) = &mut self.front {
                match inner.next() {
                    None => self.front = None,
                    item => return item,
                }
            }
            match self.outer.next() {
                Some(inner) => self.front = Some(inner.into_iter()),
                None => break,
            }
        }
        let item = match &mut self.back {
            Some(inner) => inner.next(),
            None => return None,
        };
        if item.is_none() {
            self.back = None;
        }
        item
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let front = match &self.front {
            Some(inner) => inner.size_hint(),
            None => (0, Some(0)),
        };
        let back = match &self.back {
            Some(inner) => inner.size_hint(),
            None => (0, Some(0)),
        };
        let upper = match (self.outer.size_hint(), front.1, back.1) {
            ((0, Some(0)), Some(a), Some(b)) => a.checked_add(b),
            _ => None,
        };
        (front.0.saturating_add(back.0), upper)
    }
}

impl<I: DoubleEndedIterator, U: DoubleEndedIterator> Flat<I, U>
where
    I::Item: IntoIterator<IntoIter = U, Item = U::Item>,
{
    fn next_back(&mut self) -> Option<U::Item> {
        loop {
            if let Some(inner) = &mut self.back {
                match inner.next_back() {
                    None => self.back = None,
                    item => return item,
                }
            }
            match self.outer.next_back() {
                Some(inner) => self.back = Some(inner.into_iter()),
                None => break,
            }
        }
        let item = match &mut self.front {
            Some(inner) => inner.next_back(),
            None => return None,
        };
        if item.is_none() {
            self.front = None;
        }
        item
    }
}

impl<I: Clone, U: IntoIterator, F: Clone> Clone for FlatMap<I, U, F>
where
    U::IntoIter: Clone,
{
    fn clone(&self) -> Self {
        FlatMap { inner: self.inner.clone() }
    }
}

impl<I: Iterator + Clone, U: Clone> Clone for Flatten<I>
where
    I::Item: IntoIterator<IntoIter = U>,
{
    fn clone(&self) -> Self {
        Flatten { inner: self.inner.clone() }
    }
}

impl<I, U: IntoIterator, F> FlatMap<I, U, F> {
    pub(crate) fn new(iter: I, f: F) -> Self {
        FlatMap { inner: Flat::new(Map::new(iter, f)) }
    }
}

impl<I: Iterator> Flatten<I>
where
    I::Item: IntoIterator,
{
    pub(crate) fn new(iter: I) -> Self {
        Flatten { inner: Flat::new(iter) }
    }
}

impl<I: Iterator, U: IntoIterator, F: FnMut(I::Item) -> U> Iterator for FlatMap<I, U, F> {
    type Item = U::Item;

    fn next(&mut self) -> Option<U::Item> {
        self.inner.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}

impl<I: DoubleEndedIterator, U: IntoIterator, F: FnMut(I::Item) -> U> DoubleEndedIterator for FlatMap<I, U, F>
where
    U::IntoIter: DoubleEndedIterator,
{
    fn next_back(&mut self) -> Option<U::Item> {
        self.inner.next_back()
    }
}

impl<I: Iterator> Iterator for Flatten<I>
where
    I::Item: IntoIterator,
{
    type Item = <I::Item as IntoIterator>::Item;

    fn next(&mut self) -> Option<<I::Item as IntoIterator>::Item> {
        self.inner.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}

impl<I: DoubleEndedIterator> DoubleEndedIterator for Flatten<I>
where
    I::Item: IntoIterator,
    <I::Item as IntoIterator>::IntoIter: DoubleEndedIterator,
{
    fn next_back(&mut self) -> Option<<I::Item as IntoIterator>::Item> {
        self.inner.next_back()
    }
}
