//! A list that grows by pieces of one size, so that it is never copied: a search keeps millions of steps, and a vector that
//! grows needs room for them twice.

/// So many elements make a piece.
pub const SIZE: usize = 1 << 16;

/// A list.
#[derive(Clone, Debug)]
pub struct Chunks<T> {
    chunks: Vec<Vec<T>>,
    length: usize,
}

impl<T> Default for Chunks<T> {
    fn default() -> Self {
        // The first piece grows as it needs: most searches are small.
        Self { chunks: vec![Vec::new()], length: 0 }
    }
}

impl<T: Copy> Chunks<T> {
    /// Adds an element.
    #[inline]
    pub fn push(&mut self, element: T) {
        match self.chunks.last_mut() {
            Some(last) if last.len() < SIZE => last.push(element),
            _ => {
                let mut next = Vec::with_capacity(SIZE);
                next.push(element);
                self.chunks.push(next);
            }
        }
        self.length += 1;
    }

    /// The element at an index.
    #[inline]
    #[must_use]
    pub fn get(&self, index: usize) -> T {
        self.chunks[index / SIZE][index % SIZE]
    }

    /// How many elements there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.length
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// Bytes that it takes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.chunks.iter().map(Vec::capacity).sum::<usize>() * size_of::<T>()
    }
}
