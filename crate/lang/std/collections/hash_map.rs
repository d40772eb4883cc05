//! `std::collections::hash_map`: the entries in the order in which they came. Hashes are kept, so that keys are compared
//! only where their hashes are equal, as with std.

use crate::borrow::Borrow;
use crate::collections::entries::{self, Slot};
use crate::fmt::{self, Debug};
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::mem;
use crate::ops::Index;

use Entry::{Occupied, Vacant};

pub type Iter<'a, K, V> = entries::Iter<'a, K, V, u64>;
pub type IterMut<'a, K, V> = entries::IterMut<'a, K, V, u64>;
pub type IntoIter<K, V> = entries::IntoIter<K, V, u64>;
pub type Keys<'a, K, V> = entries::Keys<'a, K, V, u64>;
pub type Values<'a, K, V> = entries::Values<'a, K, V, u64>;
pub type ValuesMut<'a, K, V> = entries::ValuesMut<'a, K, V, u64>;
pub type IntoKeys<K, V> = entries::IntoKeys<K, V, u64>;
pub type IntoValues<K, V> = entries::IntoValues<K, V, u64>;
pub type Drain<'a, K, V> = entries::Drain<'a, K, V, u64>;

pub struct HashMap<K, V> {
    slots: Vec<Slot<K, V, u64>>,
}

/// FNV-1a (Fowler, Noll, Vo), over words where a key gives words.
struct Fnv {
    state: u64,
}

impl Fnv {
    fn word(&mut self, word: u64) {
        self.state = (self.state ^ word).wrapping_mul(0x100_0000_01b3);
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.state
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.word(*byte as u64);
        }
    }

    fn write_u8(&mut self, n: u8) {
        self.word(n as u64);
    }

    fn write_u16(&mut self, n: u16) {
        self.word(n as u64);
    }

    fn write_u32(&mut self, n: u32) {
        self.word(n as u64);
    }

    fn write_u64(&mut self, n: u64) {
        self.word(n);
    }

    fn write_usize(&mut self, n: usize) {
        self.word(n as u64);
    }
}

fn hash<Q: Hash + ?Sized>(key: &Q) -> u64 {
    let mut hasher = Fnv { state: 0xcbf2_9ce4_8422_2325 };
    key.hash(&mut hasher);
    hasher.finish()
}

/// Tells with the result that an order was shown that std leaves open.
fn show_order() {
    intrinsics::assume("that a HashMap or HashSet is iterated in the order of insertion; natively, the order is random");
}

impl<K, V> HashMap<K, V> {
    pub fn new() -> HashMap<K, V> {
        HashMap { slots: Vec::new() }
    }

    pub fn with_capacity(capacity: usize) -> HashMap<K, V> {
        HashMap { slots: Vec::with_capacity(capacity) }
    }

    pub fn len(&self) -> usize {
        self.slots.len()
    }

    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    pub fn capacity(&self) -> usize {
        self.slots.capacity()
    }

    pub fn clear(&mut self) {
        self.slots.clear();
    }

    pub fn iter(&self) -> Iter<'_, K, V> {
        show_order();
        entries::Iter { inner: self.slots.iter() }
    }

    pub fn iter_mut(&mut self) -> IterMut<'_, K, V> {
        show_order();
        entries::IterMut { inner: self.slots.iter_mut() }
    }

    pub fn keys(&self) -> Keys<'_, K, V> {
        show_order();
        entries::Keys { inner: self.slots.iter() }
    }

    pub fn values(&self) -> Values<'_, K, V> {
        show_order();
        entries::Values { inner: self.slots.iter() }
    }

    pub fn values_mut(&mut self) -> ValuesMut<'_, K, V> {
        show_order();
        entries::ValuesMut { inner: self.slots.iter_mut() }
    }

    pub fn into_keys(self) -> IntoKeys<K, V> {
        show_order();
        entries::IntoKeys { inner: self.slots.into_iter() }
    }

    pub fn into_values(self) -> IntoValues<K, V> {
        show_order();
        entries::IntoValues { inner: self.slots.into_iter() }
    }

    pub fn drain(&mut self) -> Drain<'_, K, V> {
        show_order();
        entries::Drain { inner: self.slots.drain(..) }
    }

    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, mut keep: F) {
        show_order();
        self.slots.retain_mut(|slot| keep(&slot.key, &mut slot.value));
    }
}

impl<K: Eq + Hash, V> HashMap<K, V> {
    fn find<Q: Eq + Hash + ?Sized>(&self, mark: u64, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        let mut place = 0;
        while place < self.slots.len() {
            let slot = &self.slots[place];
            if slot.mark == mark && key == slot.key.borrow() {
                return Some(place);
            }
            place += 1;
        }
        None
    }

    pub fn get<Q: Eq + Hash + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        match self.find(hash(key), key) {
            Some(place) => Some(&self.slots[place].value),
            None => None,
        }
    }

    pub fn get_key_value<Q: Eq + Hash + ?Sized>(&self, key: &Q) -> Option<(&K, &V)>
    where
        K: Borrow<Q>,
    {
        match self.find(hash(key), key) {
            Some(place) => Some((&self.slots[place].key, &self.slots[place].value)),
            None => None,
        }
    }

    pub fn get_mut<Q: Eq + Hash + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        match self.find(hash(key), key) {
            Some(place) => Some(&mut self.slots[place].value),
            None => None,
        }
    }

    pub fn contains_key<Q: Eq + Hash + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.find(hash(key), key).is_some()
    }

    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        let mark = hash(&key);
        match self.find(mark, &key) {
            // The key that was there stays.
            Some(place) => Some(mem::replace(&mut self.slots[place].value, value)),
            None => {
                self.slots.push(Slot { key, value, mark });
                None
            }
        }
    }

    pub fn remove<Q: Eq + Hash + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        match self.remove_entry(key) {
            Some((_, value)) => Some(value),
            None => None,
        }
    }

    pub fn remove_entry<Q: Eq + Hash + ?Sized>(&mut self, key: &Q) -> Option<(K, V)>
    where
        K: Borrow<Q>,
    {
        match self.find(hash(key), key) {
            Some(place) => {
                let slot = self.slots.remove(place);
                Some((slot.key, slot.value))
            }
            None => None,
        }
    }

    pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {
        let mark = hash(&key);
        match self.find(mark, &key) {
            Some(place) => Occupied(OccupiedEntry { map: self, place }),
            None => Vacant(VacantEntry { map: self, key, mark }),
        }
    }
}

pub enum Entry<'a, K, V> {
    Occupied(OccupiedEntry<'a, K, V>),
    Vacant(VacantEntry<'a, K, V>),
}

pub struct VacantEntry<'a, K, V> {
    map: &'a mut HashMap<K, V>,
    key: K,
    mark: u64,
}

pub struct OccupiedEntry<'a, K, V> {
    map: &'a mut HashMap<K, V>,
    place: usize,
}

impl<'a, K, V> Entry<'a, K, V> {
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

impl<'a, K, V> VacantEntry<'a, K, V> {
    pub fn key(&self) -> &K {
        &self.key
    }

    pub fn into_key(self) -> K {
        self.key
    }

    pub fn insert(self, value: V) -> &'a mut V {
        let VacantEntry { map, key, mark } = self;
        let place = map.slots.len();
        map.slots.push(Slot { key, value, mark });
        &mut map.slots[place].value
    }
}

impl<'a, K, V> OccupiedEntry<'a, K, V> {
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

impl<K, V> Default for HashMap<K, V> {
    fn default() -> HashMap<K, V> {
        HashMap::new()
    }
}

impl<K: Clone, V: Clone> Clone for HashMap<K, V> {
    fn clone(&self) -> HashMap<K, V> {
        HashMap { slots: self.slots.clone() }
    }
}

impl<K: Debug, V: Debug> Debug for HashMap<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<K: Borrow<Q> + Eq + Hash, Q: Eq + Hash + ?Sized, V> Index<&Q> for HashMap<K, V> {
    type Output = V;

    #[track_caller]
    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("no entry found for key")
    }
}

impl<K: Eq + Hash, V: PartialEq> PartialEq for HashMap<K, V> {
    fn eq(&self, other: &HashMap<K, V>) -> bool {
        if self.len() != other.len() {
            return false;
        }
        for slot in &self.slots {
            match other.find(slot.mark, &slot.key) {
                Some(place) if other.slots[place].value == slot.value => {}
                _ => return false,
            }
        }
        true
    }
}

impl<K: Eq + Hash, V: Eq> Eq for HashMap<K, V> {}

impl<K, V> IntoIterator for HashMap<K, V> {
    type Item = (K, V);
    type IntoIter = IntoIter<K, V>;

    fn into_iter(self) -> IntoIter<K, V> {
        show_order();
        entries::IntoIter { inner: self.slots.into_iter() }
    }
}

impl<'a, K, V> IntoIterator for &'a HashMap<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;

    fn into_iter(self) -> Iter<'a, K, V> {
        self.iter()
    }
}

impl<'a, K, V> IntoIterator for &'a mut HashMap<K, V> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = IterMut<'a, K, V>;

    fn into_iter(self) -> IterMut<'a, K, V> {
        self.iter_mut()
    }
}

impl<K: Eq + Hash, V> FromIterator<(K, V)> for HashMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(items: I) -> HashMap<K, V> {
        let mut map = HashMap::new();
        map.extend(items);
        map
    }
}

impl<K: Eq + Hash, V> Extend<(K, V)> for HashMap<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, items: I) {
        for (key, value) in items {
            self.insert(key, value);
        }
    }
}

impl<'a, K: Eq + Hash + Copy, V: Copy> Extend<(&'a K, &'a V)> for HashMap<K, V> {
    fn extend<I: IntoIterator<Item = (&'a K, &'a V)>>(&mut self, items: I) {
        for (key, value) in items {
            self.insert(*key, *value);
        }
    }
}

impl<K: Eq + Hash, V, const N: usize> From<[(K, V); N]> for HashMap<K, V> {
    fn from(items: [(K, V); N]) -> HashMap<K, V> {
        HashMap::from_iter(items)
    }
}
