//! States as lists of numbers: each block's words are interned, so that a step stores only the blocks that it changed, and
//! going to another state copies only the blocks that differ. Blocks of the heap are named by the order in which they are
//! met from the threads' stacks, so that states that differ only in the order of allocation are equal.

use super::memory::{CONSTANTS, GLOBAL, HEAP, OUTPUT, STACKS, THREADS};
use super::names::Names;
use super::recall;
use super::step::ThreadId;
use super::world::{ENDED, HALT, PAUSED_AT, THREAD_END, World};

/// What the machine remembers of the last state that it saved or loaded.
#[derive(Clone, Debug, Default)]
pub(super) struct Saved {
    /// The state: the global block, the stacks, the blocks of the heap; a block that is free is 0.
    components: Vec<u32>,
    names: Names,
    /// Whether blocks of the heap keep their numbers.
    pub plain: bool,
    /// What dead words become; that plus 1 is left behind the frames, unless it is 0.
    pub forgotten: u64,
}

impl World {
    /// The state, as numbers that are equal if and only if the states are.
    pub fn save(&mut self) -> &[u32] {
        let mut components = std::mem::take(&mut self.saved.components);
        self.components(&mut components);
        self.name_canonically(self.memory.reshaped, self.thread_count(), &mut components);
        self.saved.components = components;
        &self.saved.components
    }

    /// The components of the state that it is in, with the heap's blocks where they are.
    pub fn components(&mut self, components: &mut Vec<u32>) {
        components.clear();
        let stacks = (0..self.thread_count()).map(|thread| STACKS + thread as u32);
        let heap = HEAP..self.memory.blocks.len() as u32;
        components.extend(std::iter::once(GLOBAL).chain(stacks).chain(heap).map(|block| self.component(block)));
    }

    /// The blocks that a step of a thread has changed since the state was loaded, with what they are now. The step has
    /// started no thread.
    pub fn changes(&mut self, thread: ThreadId, changes: &mut Vec<(u32, u32)>) {
        changes.clear();
        let stack = STACKS + thread as u32;
        self.add_change(stack, changes);
        for index in 0..self.memory.touched().len() {
            self.add_change(self.memory.touched()[index], changes);
        }
        if self.memory.reshaped {
            (HEAP..self.memory.blocks.len() as u32).for_each(|block| self.add_change(block, changes));
        }
        debug_assert!(self.memory.blocks.iter().all(|block| !block.dirty), "a step changes what it does not touch");
    }

    fn add_change(&mut self, block: u32, changes: &mut Vec<(u32, u32)>) {
        let before = self.memory.blocks[block as usize].component;
        let after = self.component(block);
        if before != after {
            changes.push((block, after));
        }
    }

    /// Makes of a state's components, with so many threads, those by which it is known. Only if it was `reshaped`, because
    /// blocks of the heap have come or gone, do their names change.
    pub fn name_canonically(&mut self, reshaped: bool, threads: usize, components: &mut Vec<u32>) {
        while components.len() > 1 + threads && components.last() == Some(&0) {
            components.pop();
        }
        if reshaped && !self.saved.plain {
            self.saved.names.rename(&self.program, &mut self.store, threads, components);
        }
    }

    /// The words of a component: the kind of its block comes first.
    #[inline]
    #[must_use]
    pub fn component_words(&self, component: u32) -> &[u64] {
        self.store.get(component)
    }

    /// How many threads a state has.
    #[must_use]
    pub fn threads_of(&self, state: &[u32]) -> usize {
        self.component_words(state[0])[1 + THREADS] as usize
    }

    /// The number of what was printed in a state.
    #[must_use]
    pub fn output_of(&self, state: &[u32]) -> u32 {
        self.component_words(state[0])[1 + OUTPUT] as u32
    }

    /// A word in a state of so many threads, if it is there.
    #[inline]
    #[must_use]
    pub fn stored_word(&self, state: &[u32], threads: usize, address: u64) -> Option<u64> {
        let block = (address >> 32) as u32;
        if block >= CONSTANTS {
            return self.memory.load(address).ok();
        }
        let words = self.component_words(recall::component(state, threads, block));
        words.get(1 + address as u32 as usize).copied()
    }

    /// Whether there are blocks of the heap that nothing leads to: owners that own each other, or what was leaked on
    /// purpose. Asked when the program has ended.
    #[must_use]
    pub fn leaks(&mut self) -> bool {
        let mut components = Vec::new();
        self.components(&mut components);
        let threads = self.thread_count();
        self.saved.names.leaks(&self.program, &self.store, threads, &components)
    }

    /// The state that was saved last.
    #[must_use]
    pub fn saved_state(&self) -> &[u32] {
        &self.saved.components
    }

    /// Switches the naming of blocks by reachability on or off: then states that differ in the order of allocation count
    /// as different.
    pub fn set_plain_names(&mut self, plain: bool) {
        self.saved.plain = plain;
    }

    /// Lets dead words become this instead of zero, and what is behind the frames of a stack this plus 1: to test that
    /// nobody reads either.
    pub fn set_forgotten(&mut self, value: u64) {
        self.saved.forgotten = value;
    }

    /// Bytes that saved states take, apart from their numbers.
    #[must_use]
    pub fn stored_bytes(&self) -> usize {
        self.store.bytes() + self.saved.names.bytes()
    }

    fn component(&mut self, number: u32) -> u32 {
        let block = &self.memory.blocks[number as usize];
        if !block.dirty {
            return block.component;
        }
        let component = if block.alive { self.store.intern(self.memory.with_kind(number)) } else { 0 };
        let block = &mut self.memory.blocks[number as usize];
        block.component = component;
        block.dirty = false;
        component
    }

    /// Goes to a state that was saved.
    pub fn load(&mut self, state: &[u32]) {
        self.memory.reshaped = false;
        self.restore(GLOBAL, state[0]);
        let threads = self.memory.words[self.memory.start(GLOBAL) + THREADS] as usize;
        for thread in 0..threads {
            self.restore(STACKS + thread as u32, state[1 + thread]);
        }
        let mut stack = STACKS + threads as u32;
        while self.memory.blocks[stack as usize].alive {
            self.memory.remove(stack);
            stack += 1;
        }
        let heap = &state[1 + threads..];
        for (index, &component) in heap.iter().enumerate() {
            self.restore(HEAP + index as u32, component);
        }
        for block in HEAP + heap.len() as u32..self.memory.blocks.len() as u32 {
            if self.memory.blocks[block as usize].alive || self.memory.blocks[block as usize].dirty {
                self.memory.remove(block);
            }
        }
        self.memory.compact();
    }

    fn restore(&mut self, number: u32, component: u32) {
        let known = self.memory.blocks.get(number as usize);
        if known.is_some_and(|block| !block.dirty && block.component == component) {
            return;
        }
        if component == 0 {
            self.memory.remove(number);
            return;
        }
        let words = self.store.get(component);
        self.memory.shape(number, words[0], words.len() as u32 - 1);
        let range = self.memory.range(number);
        self.memory.words[range].copy_from_slice(&words[1..]);
        let block = &mut self.memory.blocks[number as usize];
        block.component = component;
        block.dirty = false;
    }

    /// After a thread has run: its stack is cut to its frames, and their dead words become zero.
    pub(super) fn settle(&mut self, thread: ThreadId) {
        if self.header(thread, ENDED) != 0 {
            return;
        }
        let program = self.program.clone();
        let stack = STACKS + thread as u32;
        let base = self.memory.start(stack);
        let paused = self.header(thread, PAUSED_AT);
        let (mut pc, mut frame) = (paused as u32, (paused >> 32) as u32);
        let mut end = None;
        loop {
            let function = &program.functions[program.function_at(pc)];
            if end.is_none() {
                end = Some(frame + function.frame);
            }
            if let Some(site) = program.site(pc) {
                let dead = &program.dead[site.dead.start as usize..site.dead.end as usize];
                for &(first, words) in dead {
                    let start = base + (frame + first) as usize;
                    self.memory.words[start..start + words as usize].fill(self.saved.forgotten);
                }
            }
            let header = self.memory.words[base + frame as usize];
            if frame <= self.lowest_frame || header as u32 == THREAD_END || header as u32 == HALT {
                break;
            }
            pc = header as u32 - 1;
            frame = (header >> 32) as u32;
        }
        if let Some(end) = end {
            self.memory.shape(stack, 0, end);
            if self.saved.forgotten != 0 {
                let behind = base + end as usize..base + self.memory.room(stack) as usize;
                self.memory.words[behind].fill(self.saved.forgotten + 1);
            }
        }
    }
}
