//! `std::collections::hash_set`: the elements in the order in which they came.

use crate::borrow::Borrow;
use crate::collections::HashMap;
use crate::collections::hash_map;
use crate::fmt::{self, Debug};
use crate::hash::Hash;
use crate::ops::{BitAnd, BitOr, BitXor, Sub};
use crate::vec;

pub type Iter<'a, T> = hash_map::Keys<'a, T, ()>;
pub type IntoIter<T> = hash_map::IntoKeys<T, ()>;

pub struct HashSet<T> {
    map: HashMap<T, ()>,
}

impl<T> HashSet<T> {
    pub fn new() -> HashSet<T> {
        HashSet { map: HashMap::new() }
    }

    pub fn with_capacity(capacity: usize) -> HashSet<T> {
        HashSet { map: HashMap::with_capacity(capacity) }
    }

    pub fn capacity(&self) -> usize {
        self.map.capacity()
    }

    pub fn len(&self) -> usize {
        self.map.len()
    }

    pub fn is_empty(&self) -> bool {
        self.map.is_empty()
    }

    pub fn clear(&mut self) {
        self.map.clear();
    }

    pub fn iter(&self) -> Iter<'_, T> {
        self.map.keys()
    }

    pub fn retain<F: FnMut(&T) -> bool>(&mut self, mut keep: F) {
        self.map.retain(|value, _| keep(value));
    }

    pub fn drain(&mut self) -> Drain<'_, T> {
        Drain { inner: self.map.drain() }
    }
}

impl<T: Eq + Hash> HashSet<T> {
    pub fn contains<Q: Eq + Hash + ?Sized>(&self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.map.contains_key(value)
    }

    pub fn get<Q: Eq + Hash + ?Sized>(&self, value: &Q) -> Option<&T>
    where
        T: Borrow<Q>,
    {
        match self.map.get_key_value(value) {
            Some((found, _)) => Some(found),
            None => None,
        }
    }

    pub fn insert(&mut self, value: T) -> bool {
        self.map.insert(value, ()).is_none()
    }

    pub fn replace(&mut self, value: T) -> Option<T> {
        let old = self.take(&value);
        self.insert(value);
        old
    }

    pub fn remove<Q: Eq + Hash + ?Sized>(&mut self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.map.remove(value).is_some()
    }

    pub fn take<Q: Eq + Hash + ?Sized>(&mut self, value: &Q) -> Option<T>
    where
        T: Borrow<Q>,
    {
        match self.map.remove_entry(value) {
            Some((found, _)) => Some(found),
            None => None,
        }
    }

    pub fn is_subset(&self, other: &HashSet<T>) -> bool {
        self.iter().all(|value| other.contains(value))
    }

    pub fn is_superset(&self, other: &HashSet<T>) -> bool {
        other.is_subset(self)
    }

    pub fn is_disjoint(&self, other: &HashSet<T>) -> bool {
        !self.iter().any(|value| other.contains(value))
    }

    pub fn intersection<'a>(&'a self, other: &'a HashSet<T>) -> Intersection<'a, T> {
        Intersection { inner: self.iter(), other }
    }

    pub fn difference<'a>(&'a self, other: &'a HashSet<T>) -> Difference<'a, T> {
        Difference { inner: self.iter(), other }
    }

    pub fn union<'a>(&'a self, other: &'a HashSet<T>) -> Union<'a, T> {
        let mut merged = Vec::from_iter(self);
        merged.extend(other.difference(self));
        Union { inner: merged.into_iter() }
    }

    pub fn symmetric_difference<'a>(&'a self, other: &'a HashSet<T>) -> SymmetricDifference<'a, T> {
        let mut merged = Vec::from_iter(self.difference(other));
        merged.extend(other.difference(self));
        SymmetricDifference { inner: merged.into_iter() }
    }
}

pub struct Drain<'a, T> {
    inner: hash_map::Drain<'a, T, ()>,
}

impl<T> Iterator for Drain<'_, T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        match self.inner.next() {
            Some((value, _)) => Some(value),
            None => None,
        }
    }
}

pub struct Intersection<'a, T> {
    inner: Iter<'a, T>,
    other: &'a HashSet<T>,
}

impl<'a, T: Eq + Hash> Iterator for Intersection<'a, T> {
    type Item = &'a T;

    fn next(&mut self) -> Option<&'a T> {
        while let Some(value) = self.inner.next() {
            if self.other.contains(value) {
                return Some(value);
            }
        }
        None
    }
}

pub struct Difference<'a, T> {
    inner: Iter<'a, T>,
    other: &'a HashSet<T>,
}

impl<'a, T: Eq + Hash> Iterator for Difference<'a, T> {
    type Item = &'a T;

    fn next(&mut self) -> Option<&'a T> {
        while let Some(value) = self.inner.next() {
            if !self.other.contains(value) {
                return Some(value);
            }
        }
        None
    }
}

pub struct Union<'a, T> {
    inner: vec::IntoIter<&'a T>,
}

impl<'a, T> Iterator for Union<'a, T> {
    type Item = &'a T;

    fn next(&mut self) -> Option<&'a T> {
        self.inner.next()
    }
}

pub struct SymmetricDifference<'a, T> {
    inner: vec::IntoIter<&'a T>,
}

impl<'a, T> Iterator for SymmetricDifference<'a, T> {
    type Item = &'a T;

    fn next(&mut self) -> Option<&'a T> {
        self.inner.next()
    }
}

impl<T: Eq + Hash + Clone> BitAnd<&HashSet<T>> for &HashSet<T> {
    type Output = HashSet<T>;

    fn bitand(self, other: &HashSet<T>) -> HashSet<T> {
        self.intersection(other).cloned().collect()
    }
}

impl<T: Eq + Hash + Clone> BitOr<&HashSet<T>> for &HashSet<T> {
    type Output = HashSet<T>;

    fn bitor(self, other: &HashSet<T>) -> HashSet<T> {
        self.union(other).cloned().collect()
    }
}

impl<T: Eq + Hash + Clone> BitXor<&HashSet<T>> for &HashSet<T> {
    type Output = HashSet<T>;

    fn bitxor(self, other: &HashSet<T>) -> HashSet<T> {
        self.symmetric_difference(other).cloned().collect()
    }
}

impl<T: Eq + Hash + Clone> Sub<&HashSet<T>> for &HashSet<T> {
    type Output = HashSet<T>;

    fn sub(self, other: &HashSet<T>) -> HashSet<T> {
        self.difference(other).cloned().collect()
    }
}

impl<T> Default for HashSet<T> {
    fn default() -> HashSet<T> {
        HashSet::new()
    }
}

impl<T: Clone> Clone for HashSet<T> {
    fn clone(&self) -> HashSet<T> {
        HashSet { map: self.map.clone() }
    }
}

impl<T: Debug> Debug for HashSet<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl<T: Eq + Hash> PartialEq for HashSet<T> {
    fn eq(&self, other: &HashSet<T>) -> bool {
        self.map == other.map
    }
}

impl<T: Eq + Hash> Eq for HashSet<T> {}

impl<T> IntoIterator for HashSet<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;

    fn into_iter(self) -> IntoIter<T> {
        self.map.into_keys()
    }
}

impl<'a, T> IntoIterator for &'a HashSet<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

impl<T: Eq + Hash> FromIterator<T> for HashSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> HashSet<T> {
        let mut set = HashSet::new();
        set.extend(items);
        set
    }
}

impl<T: Eq + Hash> Extend<T> for HashSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        for value in items {
            self.insert(value);
        }
    }
}

impl<'a, T: Eq + Hash + Copy> Extend<&'a T> for HashSet<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, items: I) {
        for value in items {
            self.insert(*value);
        }
    }
}

impl<T: Eq + Hash, const N: usize> From<[T; N]> for HashSet<T> {
    fn from(items: [T; N]) -> HashSet<T> {
        HashSet::from_iter(items)
    }
}
