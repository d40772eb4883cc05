//! Saved states (after SPIN's COLLAPSE, Holzmann 1997): each block's words are stored once and have a number, and a state
//! is the list of its blocks' numbers. Equality is exact: a hash only says where to look.

/// Sequences of words, each stored once. Number 0 is the empty one.
#[derive(Clone, Debug)]
pub struct Store {
    words: Vec<u64>,
    /// Of each sequence where it ends.
    ends: Vec<u32>,
    /// Open addressing: the upper half of a hash and the number of a sequence plus 1; 0 is free.
    table: Vec<u64>,
}

impl Default for Store {
    fn default() -> Self {
        let mut store = Self { words: Vec::new(), ends: Vec::new(), table: vec![0; 1 << 10] };
        store.intern(&[]);
        store
    }
}

impl Store {
    /// The number of a sequence, which is stored if it is new.
    pub fn intern(&mut self, words: &[u64]) -> u32 {
        if self.ends.len() * 2 >= self.table.len() {
            self.grow();
        }
        let hash = hash(words);
        let mask = self.table.len() - 1;
        let mut at = hash as usize & mask;
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
        let number = self.ends.len() as u32;
        self.words.extend_from_slice(words);
        self.ends.push(self.words.len() as u32);
        self.table[at] = hash & !0xffff_ffff | u64::from(number + 1);
        number
    }

    /// The sequence with this number.
    #[must_use]
    pub fn get(&self, number: u32) -> &[u64] {
        let number = number as usize;
        let start = if number == 0 { 0 } else { self.ends[number - 1] };
        &self.words[start as usize..self.ends[number] as usize]
    }

    /// Bytes that it takes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.words.len() * 8 + self.ends.len() * 4 + self.table.len() * 8
    }

    fn grow(&mut self) {
        let mut table = vec![0; self.table.len() * 2];
        let mask = table.len() - 1;
        for number in 0..self.ends.len() as u32 {
            let hash = hash(self.get(number));
            let mut at = hash as usize & mask;
            while table[at] != 0 {
                at = (at + 1) & mask;
            }
            table[at] = hash & !0xffff_ffff | u64::from(number + 1);
        }
        self.table = table;
    }
}

/// A hash of words: four lanes that do not wait for each other (the multiplier is the golden ratio's, the last mixing that
/// of MurmurHash3).
fn hash(words: &[u64]) -> u64 {
    const K: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut lanes = [words.len() as u64, K, !K, K << 1];
    let mut chunks = words.chunks_exact(4);
    for chunk in &mut chunks {
        for (lane, &word) in lanes.iter_mut().zip(chunk) {
            *lane = (*lane ^ word).wrapping_mul(K).rotate_left(29);
        }
    }
    for (lane, &word) in lanes.iter_mut().zip(chunks.remainder()) {
        *lane = (*lane ^ word).wrapping_mul(K).rotate_left(29);
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
