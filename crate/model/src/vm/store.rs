//! Sequences of words, each stored once. States are stored in two layers of them (after SPIN's COLLAPSE, Holzmann 1997):
//! each block's words have a number, and a state is the list of its blocks' numbers, which has a number too. Equality is
//! exact: a hash only says where to look.

use crate::chunks::SIZE;

/// Sequences of words, each stored once and numbered from 0 on.
#[derive(Clone, Debug)]
pub struct Store<T> {
    /// Pieces of at most [`SIZE`] words, unless a single sequence has more. They are not copied when there are more of them.
    chunks: Vec<Vec<T>>,
    /// Of each sequence where it starts: the number of a piece above 16 bits of an index there. It ends where the next one
    /// starts, or at the end of the piece.
    starts: Vec<u32>,
    /// Open addressing: half of a hash above the number of a sequence plus 1; 0 is free. The half says where to look.
    table: Vec<u64>,
}

/// What sequences are made of.
pub trait Word: Copy + PartialEq {
    /// How many make 64 bits.
    const IN_64: usize;

    /// Up to so many, as one number.
    fn join(words: &[Self]) -> u64;
}

impl Word for u64 {
    const IN_64: usize = 1;

    #[inline]
    fn join(words: &[Self]) -> u64 {
        words[0]
    }
}

impl Word for u32 {
    const IN_64: usize = 2;

    #[inline]
    fn join(words: &[Self]) -> u64 {
        u64::from(words[0]) | u64::from(words.get(1).copied().unwrap_or(0)) << 32
    }
}

impl<T> Default for Store<T> {
    fn default() -> Self {
        Self { chunks: vec![Vec::new()], starts: Vec::new(), table: vec![0; 1 << 10] }
    }
}

impl<T: Word> Store<T> {
    /// The number of a sequence, which is stored if it is new.
    pub fn intern(&mut self, words: &[T]) -> u32 {
        if self.starts.len() * 4 >= self.table.len() * 3 {
            self.grow();
        }
        let hash = hash(words);
        let mask = self.table.len() - 1;
        let mut at = (hash >> 32) as usize & mask;
        loop {
            let entry = self.table[at];
            if entry == 0 {
                break;
            }
            if entry >> 32 == hash >> 32 && self.get(entry as u32 - 1) == words {
                return entry as u32 - 1;
            }
            at = (at + 1) & mask;
        }
        let number = self.starts.len() as u32;
        self.add(words);
        self.table[at] = hash & !0xffff_ffff | u64::from(number + 1);
        number
    }

    /// How many sequences there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// The sequence with this number.
    #[inline]
    #[must_use]
    pub fn get(&self, number: u32) -> &[T] {
        let start = self.starts[number as usize];
        let chunk = &self.chunks[(start >> 16) as usize];
        let end = match self.starts.get(number as usize + 1) {
            Some(next) if next >> 16 == start >> 16 => (next & 0xffff) as usize,
            _ => chunk.len(),
        };
        &chunk[(start & 0xffff) as usize..end]
    }

    /// Bytes that it takes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let words: usize = self.chunks.iter().map(Vec::capacity).sum();
        words * size_of::<T>() + self.starts.capacity() * 4 + self.table.len() * 8
    }

    /// Adds a sequence behind all others.
    fn add(&mut self, words: &[T]) {
        let used = self.chunks.last().map_or(0, Vec::len);
        if used > 0 && used + words.len() >= SIZE {
            self.chunks.push(Vec::with_capacity(SIZE.max(words.len())));
        }
        let chunk = self.chunks.len() - 1;
        self.starts.push((chunk << 16 | self.chunks[chunk].len()) as u32);
        self.chunks[chunk].extend_from_slice(words);
    }

    fn grow(&mut self) {
        let mut table = vec![0; self.table.len() * 2];
        let mask = table.len() - 1;
        for &entry in self.table.iter().filter(|entry| **entry != 0) {
            let mut at = (entry >> 32) as usize & mask;
            while table[at] != 0 {
                at = (at + 1) & mask;
            }
            table[at] = entry;
        }
        self.table = table;
    }
}

/// A hash of words: four lanes that do not wait for each other (the multiplier is the golden ratio's, the last mixing that
/// of MurmurHash3).
fn hash<T: Word>(words: &[T]) -> u64 {
    const K: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut lanes = [words.len() as u64, K, !K, K << 1];
    let mut chunks = words.chunks_exact(4 * T::IN_64);
    for chunk in &mut chunks {
        for (lane, words) in lanes.iter_mut().zip(chunk.chunks_exact(T::IN_64)) {
            *lane = (*lane ^ T::join(words)).wrapping_mul(K).rotate_left(29);
        }
    }
    for (lane, words) in lanes.iter_mut().zip(chunks.remainder().chunks(T::IN_64)) {
        *lane = (*lane ^ T::join(words)).wrapping_mul(K).rotate_left(29);
    }
    let mut hash = lanes[0];
    for lane in &lanes[1..] {
        hash = (hash ^ lane).wrapping_mul(K).rotate_left(31);
    }
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash ^ hash >> 33
}

#[cfg(test)]
mod tests {
    use super::Store;

    #[test]
    fn equal_words_have_one_number() {
        let mut store = Store::default();
        let sequences: Vec<Vec<u64>> = (0..5000_u64).map(|n| (0..n % 9).map(|word| n / 9 * word).collect()).collect();
        let numbers: Vec<u32> = sequences.iter().map(|words| store.intern(words)).collect();
        for (words, &number) in sequences.iter().zip(&numbers) {
            assert_eq!(store.get(number), &words[..]);
            assert_eq!(store.intern(words), number);
        }
    }
}
