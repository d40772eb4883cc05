//! Memory: numbered blocks of words, all of them in one vector. Every access by an address is checked; one that is wrong
//! is an error of the engine or of the library texts, and ends the run with a fault.

use std::ops::Range;

use super::step::Fault;

/// The block of what belongs to the whole program: output, number of threads, statics.
pub const GLOBAL: u32 = 1;
/// The first thread's stack; the others' follow.
pub const STACKS: u32 = 2;
/// A program may start so many threads.
pub const MAX_THREADS: u32 = 200;
/// The block that pointers to values of no words point to.
pub const EMPTY: u32 = 255;
/// The first block of the heap.
pub const HEAP: u32 = 256;
/// Blocks from here on are constants: they are outside of the state.
pub const CONSTANTS: u32 = 1 << 31;
/// The number of a function is this much less than the word that points to it, which is never null.
pub const FUNCTION_BASE: u64 = 1;

/// In the global block: the number of what was printed.
pub const OUTPUT: usize = 0;
/// In the global block: how many threads there ever were.
pub const THREADS: usize = 1;
/// Words of the global block before the statics.
pub const GLOBAL_HEADER: u32 = 2;

/// The address of a word.
#[must_use]
pub const fn address(block: u32, offset: u32) -> u64 {
    (block as u64) << 32 | offset as u64
}

/// A block.
#[derive(Clone, Copy, Debug, Default)]
pub struct Block {
    /// Where its first word is; the word before it is its kind.
    start: u32,
    /// How many words it has.
    length: u32,
    /// How many it has room for.
    room: u32,
    /// Whether it exists.
    pub alive: bool,
    /// Whether it may differ from what was saved or loaded last.
    pub dirty: bool,
    /// What was saved or loaded last.
    pub component: u32,
    /// The number of the step that touched it last.
    touched: u32,
}

/// All blocks.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// All words.
    pub words: Vec<u64>,
    /// Blocks by number.
    pub blocks: Vec<Block>,
    /// Constant blocks by number.
    constants: Vec<Range<usize>>,
    /// Their words.
    constant_words: Vec<u64>,
    /// No block of the heap below this one is free.
    lowest_free: u32,
    /// How many words there have to be before it is looked whether many of them belong to nobody.
    compact_at: usize,
    /// Whether blocks came or went since the state was loaded.
    pub reshaped: bool,
    /// The number of the step that is being taken.
    step: u32,
    /// What this step depends on: the blocks that it has read or written, in the order in which it came to them.
    touched: Vec<u32>,
}

/// Among the blocks that a step depends on: how many blocks the heap has, which decides what number the next one gets.
pub const HEAP_SIZE: u32 = 0;

/// An access that is wrong.
#[cold]
pub fn wrong(address: u64) -> Fault {
    Fault::Internal(format!("no word {} in block {}", address as u32, address >> 32))
}

impl Memory {
    /// Memory with these constants and nothing else.
    #[must_use]
    pub fn new(constants: &[Box<[u64]>]) -> Self {
        let mut memory = Self { words: vec![0], lowest_free: HEAP, ..Self::default() };
        memory.blocks.resize(HEAP as usize, Block::default());
        for words in constants {
            memory.constant(words);
        }
        memory
    }

    /// A new constant block.
    pub fn constant(&mut self, words: &[u64]) -> u32 {
        let start = self.constant_words.len();
        self.constant_words.extend_from_slice(words);
        self.constants.push(start..start + words.len());
        self.constants.len() as u32 - 1
    }

    /// Fills a constant block before the program starts.
    pub fn fill_constant(&mut self, block: u32, words: &[u64]) {
        let range = self.constants[block as usize].clone();
        self.constant_words[range].copy_from_slice(words);
    }

    /// The words of a block of the state, with its kind before them.
    #[must_use]
    pub fn with_kind(&self, block: u32) -> &[u64] {
        let block = self.blocks[block as usize];
        &self.words[block.start as usize - 1..(block.start + block.length) as usize]
    }

    /// What sort of values a block holds.
    #[must_use]
    pub fn kind(&self, block: u32) -> u64 {
        self.words[self.blocks[block as usize].start as usize - 1]
    }

    /// Where the block's words are in [`Memory::words`].
    #[must_use]
    pub fn range(&self, block: u32) -> Range<usize> {
        let block = self.blocks[block as usize];
        block.start as usize..(block.start + block.length) as usize
    }

    /// Makes a block be there with so many words; what was in it stays as far as it fits, the rest is not cleared.
    pub fn shape(&mut self, number: u32, kind: u64, length: u32) {
        if self.blocks.len() <= number as usize {
            self.blocks.resize(number as usize + 1, Block::default());
        }
        let block = self.blocks[number as usize];
        if block.room < length || block.start == 0 {
            let room = (length.max(block.room * 2)).next_multiple_of(8).max(8);
            let start = self.words.len() as u32 + 1;
            self.words.resize(self.words.len() + 1 + room as usize, 0);
            let old = block.start as usize..(block.start + block.length.min(length)) as usize;
            if block.start != 0 {
                self.words.copy_within(old, start as usize);
            }
            self.blocks[number as usize].start = start;
            self.blocks[number as usize].room = room;
        }
        let block = &mut self.blocks[number as usize];
        block.length = length;
        block.alive = true;
        block.dirty = true;
        let start = block.start as usize;
        self.words[start - 1] = kind;
    }

    /// The number of words of a block.
    #[must_use]
    pub fn length(&self, block: u32) -> u32 {
        self.blocks[block as usize].length
    }

    /// How many words a block has room for where it is.
    #[must_use]
    pub fn room(&self, block: u32) -> u32 {
        self.blocks[block as usize].room
    }

    /// Where the block's first word is.
    #[must_use]
    pub fn start(&self, block: u32) -> usize {
        self.blocks[block as usize].start as usize
    }

    /// Begins a step of which it shall be known what it depends on, but for this block, which it does in any case.
    pub fn begin_step(&mut self, stack: u32) {
        self.touched.clear();
        match self.step.checked_add(1) {
            Some(next) => self.step = next,
            None => {
                self.blocks.iter_mut().for_each(|block| block.touched = 0);
                self.step = 1;
            }
        }
        self.blocks[stack as usize].touched = self.step;
    }

    /// What the step depends on: blocks, and [`HEAP_SIZE`] if it has allocated.
    #[must_use]
    pub fn touched(&self) -> &[u32] {
        &self.touched
    }

    /// The step that is being taken depends on this block.
    #[inline]
    pub fn touch(&mut self, number: u32) {
        if let Some(block) = self.blocks.get_mut(number as usize)
            && block.touched != self.step
        {
            block.touched = self.step;
            self.touched.push(number);
        }
    }

    /// A new block of the heap, all zero: the lowest number that is free, so that the state alone decides.
    pub fn allocate(&mut self, kind: u64, length: u32) -> u64 {
        if length == 0 {
            return address(EMPTY, 0);
        }
        self.touch(HEAP_SIZE);
        let mut number = self.lowest_free;
        while self.blocks.get(number as usize).is_some_and(|block| block.alive) {
            number += 1;
        }
        self.lowest_free = number + 1;
        if let Some(block) = self.blocks.get_mut(number as usize) {
            block.length = 0;
        }
        self.shape(number, kind, length);
        let range = self.range(number);
        self.words[range].fill(0);
        self.blocks[number as usize].touched = self.step;
        self.reshaped = true;
        address(number, 0)
    }

    /// Gives a block of the heap up.
    ///
    /// # Errors
    ///
    /// There is none.
    pub fn free(&mut self, pointer: u64) -> Result<(), Fault> {
        let number = (pointer >> 32) as u32;
        if number == EMPTY || number >= CONSTANTS {
            return Ok(());
        }
        self.touch(number);
        match self.blocks.get_mut(number as usize) {
            Some(block) if block.alive && number >= HEAP && pointer as u32 == 0 => {
                block.alive = false;
                block.length = 0;
                block.dirty = true;
                self.lowest_free = self.lowest_free.min(number);
                self.reshaped = true;
                Ok(())
            }
            _ => Err(Fault::Internal(format!("block {number} is given up, but it is none"))),
        }
    }

    /// Forgets that a block of the state was ever there.
    pub fn remove(&mut self, number: u32) {
        if let Some(block) = self.blocks.get_mut(number as usize) {
            block.alive = false;
            block.length = 0;
            block.dirty = false;
            block.component = 0;
        }
        if number >= HEAP {
            self.lowest_free = self.lowest_free.min(number);
        }
    }

    /// Reads a word.
    ///
    /// # Errors
    ///
    /// It is not there.
    #[inline]
    pub fn load(&self, address: u64) -> Result<u64, Fault> {
        match self.blocks.get((address >> 32) as usize) {
            Some(block) if (address as u32) < block.length => Ok(self.words[(block.start + address as u32) as usize]),
            _ => self.constant_at(address, 1).map(|words| words[0]).ok_or_else(|| wrong(address)),
        }
    }

    /// Reads a word as part of a step.
    ///
    /// # Errors
    ///
    /// It is not there.
    #[inline]
    pub fn fetch(&mut self, address: u64) -> Result<u64, Fault> {
        self.touch((address >> 32) as u32);
        self.load(address)
    }

    fn constant_at(&self, address: u64, count: usize) -> Option<&[u64]> {
        let block = (address >> 32) as u32;
        let range = self.constants.get(block.checked_sub(CONSTANTS)? as usize)?;
        let first = range.start + address as u32 as usize;
        if first + count > range.end {
            return None;
        }
        self.constant_words.get(first..first + count)
    }

    /// Writes a word.
    ///
    /// # Errors
    ///
    /// It is not there, or a constant.
    #[inline]
    pub fn store(&mut self, address: u64, value: u64) -> Result<(), Fault> {
        let offset = address as u32;
        match self.blocks.get_mut((address >> 32) as usize) {
            Some(block) if offset < block.length => {
                block.dirty = true;
                self.words[(block.start + offset) as usize] = value;
                if block.touched != self.step {
                    self.touch((address >> 32) as u32);
                }
                Ok(())
            }
            _ => Err(wrong(address)),
        }
    }

    /// Where so many words are that may be written.
    ///
    /// # Errors
    ///
    /// They are not there, or constant.
    pub fn writable(&mut self, address: u64, count: usize) -> Result<Range<usize>, Fault> {
        if count == 0 {
            return Ok(0..0);
        }
        let offset = address as u32 as usize;
        match self.blocks.get_mut((address >> 32) as usize) {
            Some(block) if offset + count <= block.length as usize => {
                block.dirty = true;
                let start = block.start as usize + offset;
                self.touch((address >> 32) as u32);
                Ok(start..start + count)
            }
            _ => Err(wrong(address)),
        }
    }

    /// So many words, wherever they are.
    ///
    /// # Errors
    ///
    /// They are not there.
    pub fn read(&self, address: u64, count: usize) -> Result<&[u64], Fault> {
        let offset = address as u32 as usize;
        match self.blocks.get((address >> 32) as usize) {
            Some(block) if offset + count <= block.length as usize => {
                let start = block.start as usize + offset;
                Ok(&self.words[start..start + count])
            }
            _ if count == 0 => Ok(&[]),
            _ => self.constant_at(address, count).ok_or_else(|| wrong(address)),
        }
    }

    /// Reads words as part of a step.
    ///
    /// # Errors
    ///
    /// They are not there.
    pub fn fetch_words(&mut self, address: u64, count: usize) -> Result<&[u64], Fault> {
        self.touch((address >> 32) as u32);
        self.read(address, count)
    }

    /// Copies words to an index of [`Memory::words`].
    ///
    /// # Errors
    ///
    /// They are not there.
    pub fn read_to(&mut self, address: u64, to: usize, count: usize) -> Result<(), Fault> {
        let offset = address as u32 as usize;
        match self.blocks.get((address >> 32) as usize) {
            Some(block) if offset + count <= block.length as usize => {
                let start = block.start as usize + offset;
                self.words.copy_within(start..start + count, to);
                self.touch((address >> 32) as u32);
                Ok(())
            }
            _ if count == 0 => Ok(()),
            _ => {
                let block = (address >> 32) as u32;
                let range = block.checked_sub(CONSTANTS).and_then(|block| self.constants.get(block as usize));
                match range {
                    Some(range) if range.start + offset + count <= range.end => {
                        let from = range.start + offset;
                        self.words[to..to + count].copy_from_slice(&self.constant_words[from..from + count]);
                        Ok(())
                    }
                    _ => Err(wrong(address)),
                }
            }
        }
    }

    /// Gathers what is alive at the front, once most of the words belong to nobody.
    pub fn compact(&mut self) {
        if self.words.len() < self.compact_at {
            return;
        }
        let used: usize = self.blocks.iter().map(|block| block.room as usize + 1).sum();
        self.compact_at = 4 * used + 4096;
        if self.words.len() < self.compact_at {
            return;
        }
        let mut words = vec![0];
        for block in &mut self.blocks {
            if block.start == 0 {
                continue;
            }
            let start = words.len() as u32 + 1;
            words.extend_from_slice(&self.words[block.start as usize - 1..(block.start + block.room) as usize]);
            block.start = start;
        }
        self.words = words;
    }
}
