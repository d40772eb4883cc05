//! States as lists of numbers: each block's words are interned, so that a step stores only the blocks that it changed, and
//! going to another state copies only the blocks that differ. Blocks of the heap are named by the order in which they are
//! met from the threads' stacks, so that states that differ only in the order of allocation are equal.

use super::memory::{CONSTANTS, GLOBAL, HEAP, STACKS, THREADS};
use super::step::ThreadId;
use super::unwind::{PANIC_BLOCK, PANIC_POINTERS};
use super::world::{ENDED, HALT, LOCALS, PANICS, PAUSED_AT, STACK_HEADER, THREAD_END, World};
use crate::code::Program;
use crate::code::layout::TypeId;

/// What the machine remembers of the last state that it saved or loaded.
#[derive(Clone, Debug, Default)]
pub(super) struct Saved {
    /// The state: the global block, the stacks, the blocks of the heap; a block that is free is 0.
    components: Vec<u32>,
    /// New names of blocks, by their number less [`HEAP`].
    names: Vec<u32>,
    /// Blocks in the order of their new names.
    order: Vec<u32>,
    /// Whether blocks of the heap keep their numbers.
    pub plain: bool,
    /// What dead words become; that plus 1 is left behind the frames, unless it is 0.
    pub forgotten: u64,
}

/// No new name yet.
const UNNAMED: u32 = u32::MAX;

impl World {
    /// The state, as numbers that are equal if and only if the states are.
    pub fn save(&mut self) -> &[u32] {
        let threads = self.thread_count();
        if self.memory.reshaped && !self.saved.plain {
            self.rename(threads);
        }
        self.memory.reshaped = false;
        let mut components = std::mem::take(&mut self.saved.components);
        components.clear();
        self.component(GLOBAL, &mut components);
        for thread in 0..threads {
            self.component(STACKS + thread as u32, &mut components);
        }
        for block in HEAP..self.memory.blocks.len() as u32 {
            self.component(block, &mut components);
        }
        while components.len() > 1 + threads && components.last() == Some(&0) {
            components.pop();
        }
        self.saved.components = components;
        &self.saved.components
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
        self.store.bytes()
    }

    fn component(&mut self, number: u32, components: &mut Vec<u32>) {
        let block = &self.memory.blocks[number as usize];
        if block.dirty {
            let component = if block.alive { self.store.intern(self.memory.with_kind(number)) } else { 0 };
            let block = &mut self.memory.blocks[number as usize];
            block.component = component;
            block.dirty = false;
        }
        components.push(self.memory.blocks[number as usize].component);
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
            let function = &program.functions[self.function_at(&program, pc)];
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

    /// Gives the blocks of the heap new numbers, in the order in which they are met.
    fn rename(&mut self, threads: usize) {
        let program = self.program.clone();
        let mut names = std::mem::take(&mut self.saved.names);
        let mut order = std::mem::take(&mut self.saved.order);
        self.reach(&program, threads, &mut names, &mut order);
        // What nobody reaches any more has leaked: it stays, behind all others, in the order of its old numbers.
        for block in HEAP..self.memory.blocks.len() as u32 {
            if self.memory.blocks[block as usize].alive && names[(block - HEAP) as usize] == UNNAMED {
                names[(block - HEAP) as usize] = order.len() as u32;
                order.push(block);
            }
        }
        if order.iter().enumerate().any(|(new, &old)| HEAP + new as u32 != old) {
            let stacks = (0..threads).map(|thread| STACKS + thread as u32);
            let mut indices = Vec::new();
            for block in std::iter::once(GLOBAL).chain(stacks).chain(order.iter().copied()) {
                indices.clear();
                self.pointers_in(&program, block, &mut indices);
                for &index in &indices {
                    let word = self.memory.words[index];
                    let new = new_word(word, &names);
                    self.memory.blocks[block as usize].dirty |= new != word;
                    self.memory.words[index] = new;
                }
            }
            self.memory.rearrange(&order);
        }
        (self.saved.names, self.saved.order) = (names, order);
    }

    /// Whether there are blocks of the heap that nothing leads to: owners that own each other, or what was leaked on
    /// purpose. Asked when the program has ended.
    #[must_use]
    pub fn leaks(&self) -> bool {
        let (mut names, mut order) = (Vec::new(), Vec::new());
        self.reach(&self.program, self.thread_count(), &mut names, &mut order);
        self.memory.blocks[HEAP as usize..].iter().filter(|block| block.alive).count() > order.len()
    }

    /// Meets every block of the heap that can be reached from the stacks, thread by thread, and from the statics.
    fn reach(&self, program: &Program, threads: usize, names: &mut Vec<u32>, order: &mut Vec<u32>) {
        names.clear();
        names.resize(self.memory.blocks.len() - HEAP as usize, UNNAMED);
        order.clear();
        let mut indices = Vec::new();
        let roots = (0..threads).map(|thread| STACKS + thread as u32).chain(std::iter::once(GLOBAL));
        for block in roots {
            indices.clear();
            self.pointers_in(program, block, &mut indices);
            indices.iter().for_each(|&index| self.meet(self.memory.words[index], names, order));
        }
        let mut next = 0;
        while let Some(&block) = order.get(next) {
            indices.clear();
            self.pointers_in(program, block, &mut indices);
            indices.iter().for_each(|&index| self.meet(self.memory.words[index], names, order));
            next += 1;
        }
    }

    /// Names the block that a word points to, if it is new.
    fn meet(&self, word: u64, names: &mut [u32], order: &mut Vec<u32>) {
        let block = (word >> 32) as u32;
        if (HEAP..CONSTANTS).contains(&block)
            && self.memory.blocks.get(block as usize).is_some_and(|block| block.alive)
            && names[(block - HEAP) as usize] == UNNAMED
        {
            names[(block - HEAP) as usize] = order.len() as u32;
            order.push(block);
        }
    }

    /// The words of a block that may hold pointers, by their index in the memory.
    fn pointers_in(&self, program: &Program, block: u32, indices: &mut Vec<usize>) {
        let start = self.memory.start(block);
        if block == GLOBAL {
            indices.extend(set(&program.global).map(|word| start + word));
        } else if block < HEAP {
            self.pointers_of_stack(program, (block - STACKS) as usize, start, indices);
        } else {
            let pointers: &[bool] = match self.memory.kind(block) {
                PANIC_BLOCK => &PANIC_POINTERS,
                kind => &program.layouts.get(TypeId(kind as u32)).pointers,
            };
            if pointers.contains(&true) {
                let words = self.memory.range(block).zip(pointers.iter().cycle());
                indices.extend(words.filter(|(_, pointer)| **pointer).map(|(index, _)| index));
            }
        }
    }

    fn pointers_of_stack(&self, program: &Program, thread: ThreadId, start: usize, indices: &mut Vec<usize>) {
        indices.extend([start + LOCALS as usize, start + PANICS as usize]);
        if self.header(thread, ENDED) != 0 {
            return;
        }
        let paused = self.header(thread, PAUSED_AT);
        // From the first frame on, so that what is older is met first.
        let mut frames = Vec::with_capacity(8);
        let (mut pc, mut frame) = (paused as u32, (paused >> 32) as u32);
        loop {
            frames.push((pc, frame));
            let header = self.memory.words[start + frame as usize];
            if frame == STACK_HEADER || header as u32 == THREAD_END {
                break;
            }
            (pc, frame) = (header as u32 - 1, (header >> 32) as u32);
        }
        for (pc, frame) in frames.into_iter().rev() {
            let function = &program.functions[self.function_at(program, pc)];
            indices.extend(set(&function.pointers).map(|word| start + frame as usize + word));
        }
    }
}

/// The places of what is true.
fn set(flags: &[bool]) -> impl Iterator<Item = usize> {
    flags.iter().enumerate().filter(|(_, flag)| **flag).map(|(index, _)| index)
}

/// A pointer under the new names. One to a block that is gone becomes one to a block that never is, so that it still
/// leads nowhere, and always looks the same.
fn new_word(word: u64, names: &[u32]) -> u64 {
    let block = (word >> 32) as u32;
    if !(HEAP..CONSTANTS).contains(&block) {
        return word;
    }
    match names.get((block - HEAP) as usize) {
        Some(&name) if name != UNNAMED => u64::from(HEAP + name) << 32 | word & 0xffff_ffff,
        _ => u64::from(CONSTANTS - 1) << 32,
    }
}
