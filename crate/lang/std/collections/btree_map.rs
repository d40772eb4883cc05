//! `std::collections::btree_map`: the entries in order.

use crate::borrow::Borrow;
use crate::cmp::Ordering;
use crate::collections::entries::{self, Slot};
use crate::fmt::{self, Debug};
use crate::hash::{Hash, Hasher};
use crate::mem;
use crate::ops::{Bound, Index, RangeBounds};

use Entry::{Occupied, Vacant};

pub type Iter<'a, K, V> = entries::Iter<'a, K, V, ()>;
pub type IterMut<'a, K, V> = entries::IterMut<'a, K, V, ()>;
pub type IntoIter<K, V> = entries::IntoIter<K, V, ()>;
pub type Keys<'a, K, V> = entries::Keys<'a, K, V, ()>;
pub type Values<'a, K, V> = entries::Values<'a, K, V, ()>;
pub type ValuesMut<'a, K, V> = entries::ValuesMut<'a, K, V, ()>;
pub type IntoKeys<K, V> = entries::IntoKeys<K, V, ()>;
pub type IntoValues<K, V> = entries::IntoValues<K, V, ()>;
pub type Range<'a, K, V> = entries::Iter<'a, K, V, ()>;
pub type RangeMut<'a, K, V> = entries::IterMut<'a, K, V, ()>;

pub struct BTreeMap<K, V> {
    slots: Vec<Slot<K, V, ()>>,
}

impl<K, V> BTreeMap<K, V> {
    pub const fn new() -> BTreeMap<K, V> {
        BTreeMap { slots: Vec::new() }
    }

    pub const fn len(&self) -> usize {
        self.slots.len()
    }

    pub const fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    pub fn clear(&mut self) {
        self.slots.clear();
    }

    pub fn iter(&self) -> Iter<'_, K, V> {
        entries::Iter { inner: self.slots.iter() }
    }

    pub fn iter_mut(&mut self) -> IterMut<'_, K, V> {
        entries::IterMut { inner: self.slots.iter_mut() }
    }

    pub fn keys(&self) -> Keys<'_, K, V> {
        entries::Keys { inner: self.slots.iter() }
    }

    pub fn values(&self) -> Values<'_, K, V> {
        entries::Values { inner: self.slots.iter() }
    }

    pub fn values_mut(&mut self) -> ValuesMut<'_, K, V> {
        entries::ValuesMut { inner: self.slots.iter_mut() }
    }

    pub fn into_keys(self) -> IntoKeys<K, V> {
        entries::IntoKeys { inner: self.slots.into_iter() }
    }

    pub fn into_values(self) -> IntoValues<K, V> {
        entries::IntoValues { inner: self.slots.into_iter() }
    }

    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, mut keep: F)
    where
        K: Ord,
    {
        self.slots.retain_mut(|slot| keep(&slot.key, &mut slot.value));
    }

    pub fn first_key_value(&self) -> Option<(&K, &V)>
    where
        K: Ord,
    {
        self.iter().next()
    }

    pub fn last_key_value(&self) -> Option<(&K, &V)>
    where
        K: Ord,
    {
        self.iter().next_back()
    }

    pub fn pop_first(&mut self) -> Option<(K, V)>
    where
        K: Ord,
    {
        if self.slots.is_empty() {
            return None;
        }
        let slot = self.slots.remove(0);
        Some((slot.key, slot.value))
    }

    pub fn pop_last(&mut self) -> Option<(K, V)>
    where
        K: Ord,
    {
        match self.slots.pop() {
            Some(slot) => Some((slot.key, slot.value)),
            None => None,
        }
    }

    /// Where the key is, or belongs.
    fn find<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        let (mut from, mut to) = (0, self.slots.len());
        while from < to {
            let middle = (from + to) / 2;
            match self.slots[middle].key.borrow().cmp(key) {
                Ordering::Less => from = middle + 1,
                Ordering::Equal => return Ok(middle),
                Ordering::Greater => to = middle,
            }
        }
        Err(from)
    }

    /// The places of the entries in a range of keys.
    fn bounds<Q: Ord + ?Sized, R: RangeBounds<Q>>(&self, range: &R) -> (usize, usize)
    where
        K: Borrow<Q>,
    {
        if self.is_empty() {
            return (0, 0);
        }
        let (start, end) = (range.start_bound(), range.end_bound());
        match (&start, &end) {
            (Bound::Excluded(start), Bound::Excluded(end)) if start == end => {
                panic!("range start and end are equal and excluded in BTreeMap")
            }
            (Bound::Included(start) | Bound::Excluded(start), Bound::Included(end) | Bound::Excluded(end))
                if start > end =>
            {
                panic!("range start is greater than range end in BTreeMap")
            }
            _ => {}
        }
        let from = match start {
            Bound::Included(key) => self.find(key).unwrap_or_else(|place| place),
            Bound::Excluded(key) => self.find(key).map_or_else(|place| place, |place| place + 1),
            Bound::Unbounded => 0,
        };
        let to = match end {
            Bound::Included(key) => self.find(key).map_or_else(|place| place, |place| place + 1),
            Bound::Excluded(key) => self.find(key).unwrap_or_else(|place| place),
            Bound::Unbounded => self.slots.len(),
        };
        (from, to)
    }

    pub fn range<Q: Ord + ?Sized, R: RangeBounds<Q>>(&self, range: R) -> Range<'_, K, V>
    where
        K: Borrow<Q> + Ord,
    {
        let (from, to) = self.bounds(&range);
        entries::Iter { inner: self.slots[from..to].iter() }
    }

    pub fn range_mut<Q: Ord + ?Sized, R: RangeBounds<Q>>(&mut self, range: R) -> RangeMut<'_, K, V>
    where
        K: Borrow<Q> + Ord,
    {
        let (from, to) = self.bounds(&range);
        entries::IterMut { inner: self.slots[from..to].iter_mut() }
    }

    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q> + Ord,
    {
        match self.find(key) {
            Ok(place) => Some(&self.slots[place].value),
            Err(_) => None,
        }
    }

    pub fn get_key_value<Q: Ord + ?Sized>(&self, key: &Q) -> Option<(&K, &V)>
    where
        K: Borrow<Q> + Ord,
    {
        match self.find(key) {
            Ok(place) => Some((&self.slots[place].key, &self.slots[place].value)),
            Err(_) => None,
        }
    }

    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q> + Ord,
    {
        match self.find(key) {
            Ok(place) => Some(&mut self.slots[place].value),
            Err(_) => None,
        }
    }

    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q> + Ord,
    {
        self.find(key).is_ok()
    }

    pub fn insert(&mut self, key: K, value: V) -> Option<V>
    where
        K: Ord,
    {
        match self.find(&key) {
            // The key that was there stays.
            Ok(place) => Some(mem::replace(&mut self.slots[place].value, value)),
            Err(place) => {
                self.slots.insert(place, Slot { key, value, mark: () });
                None
            }
        }
    }

    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q> + Ord,
    {
        match self.remove_entry(key) {
            Some((_, value)) => Some(value),
            None => None,
        }
    }

    pub fn remove_entry<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<(K, V)>
    where
        K: Borrow<Q> + Ord,
    {
        match self.find(key) {
            Ok(place) => {
                let slot = self.slots.remove(place);
                Some((slot.key, slot.value))
            }
            Err(_) => None,
        }
    }

    pub fn entry(&mut self, key: K) -> Entry<'_, K, V>
    where
        K: Ord,
    {
        match self.find(&key) {
            Ok(place) => Occupied(OccupiedEntry { map: self, place }),
            Err(place) => Vacant(VacantEntry { map: self, place, key }),
        }
    }

    pub fn first_entry(&mut self) -> Option<OccupiedEntry<'_, K, V>>
    where
        K: Ord,
    {
        if self.slots.is_empty() { None } else { Some(OccupiedEntry { map: self, place: 0 }) }
    }

    pub fn last_entry(&mut self) -> Option<OccupiedEntry<'_, K, V>>
    where
        K: Ord,
    {
        let len = self.slots.len();
        if len == 0 { None } else { Some(OccupiedEntry { map: self, place: len - 1 }) }
    }

    pub fn append(&mut self, other: &mut BTreeMap<K, V>)
    where
        K: Ord,
    {
        self.extend(mem::take(other));
    }

    pub fn split_off<Q: Ord + ?Sized>(&mut self, key: &Q) -> BTreeMap<K, V>
    where
        K: Borrow<Q> + Ord,
    {
        let place = self.find(key).unwrap_or_else(|place| place);
        BTreeMap { slots: self.slots.split_off(place) }
    }
}

pub enum Entry<'a, K, V> {
    Vacant(VacantEntry<'a, K, V>),
    Occupied(OccupiedEntry<'a, K, V>),
}

pub struct VacantEntry<'a, K, V> {
    map: &'a mut BTreeMap<K, V>,
    place: usize,
    key: K,
}

pub struct OccupiedEntry<'a, K, V> {
    map: &'a mut BTreeMap<K, V>,
    place: usize,
}

impl<'a, K: Ord, V> Entry<'a, K, V> {
    pub fn or_insert(self, value: V) -> &'a mut V {
        match self {
            Occupied(entry) => entry.into_mut(),
            Vacant(entry) => entry.insert(value),
        }
    }

    pub fn or_insert_with<F: FnOnce() -> V>(self, value: F) -> &'a mut V {
        match self {
            Occupied(entry) => entry.into_mut(),
            Vacant(entry) => entry.insert(value()),
        }
    }

    pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, value: F) -> &'a mut V {
        match self {
            Occupied(entry) => entry.into_mut(),
            Vacant(entry) => {
                let value = value(entry.key());
                entry.insert(value)
            }
        }
    }

    pub fn or_default(self) -> &'a mut V
    where
        V: Default,
    {
        match self {
            Occupied(entry) => entry.into_mut(),
            Vacant(entry) => entry.insert(V::default()),
        }
    }

    pub fn and_modify<F: FnOnce(&mut V)>(self, change: F) -> Entry<'a, K, V> {
        match self {
            Occupied(mut entry) => {
                change(entry.get_mut());
                Occupied(entry)
            }
            Vacant(entry) => Vacant(entry),
        }
    }

    pub fn key(&self) -> &K {
        match self {
            Occupied(entry) => entry.key(),
            Vacant(entry) => entry.key(),
        }
    }
}

impl<'a, K: Ord, V> VacantEntry<'a, K, V> {
    pub fn key(&self) -> &K {
        &self.key
    }

    pub fn into_key(self) -> K {
        self.key
    }

    pub fn insert(self, value: V) -> &'a mut V {
        let VacantEntry { map, place, key } = self;
        map.slots.insert(place, Slot { key, value, mark: () });
        &mut map.slots[place].value
    }
}

impl<'a, K: Ord, V> OccupiedEntry<'a, K, V> {
    pub fn key(&self) -> &K {
        &self.map.slots[self.place].key
    }

    pub fn get(&self) -> &V {
        &self.map.slots[self.place].value
    }

    pub fn get_mut(&mut self) -> &mut V {
        &mut self.map.slots[self.place].value
    }

    pub fn into_mut(self) -> &'a mut V {
        &mut self.map.slots[self.place].value
    }

    pub fn insert(&mut self, value: V) -> V {
        mem::replace(self.get_mut(), value)
    }

    pub fn remove(self) -> V {
        self.remove_entry().1
    }

    pub fn remove_entry(self) -> (K, V) {
        let slot = self.map.slots.remove(self.place);
        (slot.key, slot.value)
    }
}

impl<K, V> Default for BTreeMap<K, V> {
    fn default() -> BTreeMap<K, V> {
        BTreeMap::new()
    }
}

impl<K: Clone, V: Clone> Clone for BTreeMap<K, V> {
    fn clone(&self) -> BTreeMap<K, V> {
        BTreeMap { slots: self.slots.clone() }
    }
}

impl<K: Debug, V: Debug> Debug for BTreeMap<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<K: Borrow<Q> + Ord, Q: Ord + ?Sized, V> Index<&Q> for BTreeMap<K, V> {
    type Output = V;

    #[track_caller]
    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("no entry found for key")
    }
}

impl<K: PartialEq, V: PartialEq> PartialEq for BTreeMap<K, V> {
    fn eq(&self, other: &BTreeMap<K, V>) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl<K: Eq, V: Eq> Eq for BTreeMap<K, V> {}

impl<K: PartialOrd, V: PartialOrd> PartialOrd for BTreeMap<K, V> {
    fn partial_cmp(&self, other: &BTreeMap<K, V>) -> Option<Ordering> {
        self.iter().partial_cmp(other.iter())
    }
}

impl<K: Ord, V: Ord> Ord for BTreeMap<K, V> {
    fn cmp(&self, other: &BTreeMap<K, V>) -> Ordering {
        self.iter().cmp(other.iter())
    }
}

impl<K: Hash, V: Hash> Hash for BTreeMap<K, V> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_usize(self.len());
        for entry in self {
            entry.hash(state);
        }
    }
}

impl<K, V> IntoIterator for BTreeMap<K, V> {
    type Item = (K, V);
    type IntoIter = IntoIter<K, V>;

    fn into_iter(self) -> IntoIter<K, V> {
        entries::IntoIter { inner: self.slots.into_iter() }
    }
}

impl<'a, K, V> IntoIterator for &'a BTreeMap<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;

    fn into_iter(self) -> Iter<'a, K, V> {
        self.iter()
    }
}

impl<'a, K, V> IntoIterator for &'a mut BTreeMap<K, V> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = IterMut<'a, K, V>;

    fn into_iter(self) -> IterMut<'a, K, V> {
        self.iter_mut()
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for BTreeMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(items: I) -> BTreeMap<K, V> {
        // Of equal keys the last entry stays, key and all.
        let mut sorted = Vec::from_iter(items);
        sorted.sort_by(|a, b| a.0.cmp(&b.0));
        let mut map = BTreeMap::new();
        for (key, value) in sorted {
            if map.slots.last().is_some_and(|last: &Slot<K, V, ()>| last.key == key) {
                map.slots.pop();
            }
            map.slots.push(Slot { key, value, mark: () });
        }
        map
    }
}

impl<K: Ord, V> Extend<(K, V)> for BTreeMap<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, items: I) {
        for (key, value) in items {
            self.insert(key, value);
        }
    }
}

impl<'a, K: Ord + Copy, V: Copy> Extend<(&'a K, &'a V)> for BTreeMap<K, V> {
    fn extend<I: IntoIterator<Item = (&'a K, &'a V)>>(&mut self, items: I) {
        for (key, value) in items {
            self.insert(*key, *value);
        }
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for BTreeMap<K, V> {
    fn from(items: [(K, V); N]) -> BTreeMap<K, V> {
        BTreeMap::from_iter(items)
    }
}
