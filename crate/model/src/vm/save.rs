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
                    self.memory.words[start..start + words as usize].fill(0);
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
        }
    }

    /// Whether there are blocks of the heap that nothing leads to: owners that own each other, or what was leaked on
    /// purpose. Asked when the program has ended.
    pub fn leaks(&mut self) -> bool {
        let (program, threads) = (self.program.clone(), self.thread_count());
        let met = self.meet_all(&program, threads);
        let alive = (HEAP..self.memory.blocks.len() as u32).filter(|&block| self.memory.blocks[block as usize].alive);
        alive.count() > met
    }

    /// Names the blocks of the heap that can be reached; how many they are.
    fn meet_all(&mut self, program: &Program, threads: usize) -> usize {
        let mut names = std::mem::take(&mut self.saved.names);
        let mut order = std::mem::take(&mut self.saved.order);
        names.clear();
        names.resize(self.memory.blocks.len() - HEAP as usize, UNNAMED);
        order.clear();
        self.visit_roots(program, threads, &mut |memory, index| {
            meet(memory.words[index], memory, &mut names, &mut order)
        });
        let mut next = 0;
        while let Some(&block) = order.get(next) {
            self.visit_heap(program, block, &mut |memory, index| {
                meet(memory.words[index], memory, &mut names, &mut order)
            });
            next += 1;
        }
        (self.saved.names, self.saved.order) = (names, order);
        next
    }

    /// Gives the blocks of the heap new numbers, in the order in which they are met.
    fn rename(&mut self, threads: usize) {
        let program = self.program.clone();
        let count = self.memory.blocks.len() - HEAP as usize;
        self.meet_all(&program, threads);
        let mut names = std::mem::take(&mut self.saved.names);
        let mut order = std::mem::take(&mut self.saved.order);
        // What nobody reaches any more has leaked: it stays, behind all others, in the order of its old numbers.
        for block in HEAP..HEAP + count as u32 {
            if self.memory.blocks[block as usize].alive && names[(block - HEAP) as usize] == UNNAMED {
                names[(block - HEAP) as usize] = order.len() as u32;
                order.push(block);
            }
        }
        if order.iter().enumerate().any(|(new, &old)| HEAP + new as u32 != old) {
            self.apply_names(&program, threads, &names, &order);
        }
        (self.saved.names, self.saved.order) = (names, order);
    }

    fn apply_names(&mut self, program: &Program, threads: usize, names: &[u32], order: &[u32]) {
        let renamed = |memory: &mut super::memory::Memory, index: usize| {
            let word = memory.words[index];
            let new = new_word(word, names);
            memory.words[index] = new;
            new != word
        };
        for block in std::iter::once(GLOBAL).chain((0..threads).map(|thread| STACKS + thread as u32)) {
            let mut changed = false;
            self.visit_block_of_roots(program, block, &mut |memory, index| changed |= renamed(memory, index));
            self.memory.blocks[block as usize].dirty |= changed;
        }
        for &block in order {
            let mut changed = false;
            self.visit_heap(program, block, &mut |memory, index| changed |= renamed(memory, index));
            self.memory.blocks[block as usize].dirty |= changed;
        }
        self.memory.rearrange(order);
    }

    /// Every word outside of the heap that may hold a pointer.
    fn visit_roots(&mut self, program: &Program, threads: usize, f: &mut dyn FnMut(&mut super::memory::Memory, usize)) {
        for thread in 0..threads {
            self.visit_block_of_roots(program, STACKS + thread as u32, f);
        }
        self.visit_block_of_roots(program, GLOBAL, f);
    }

    fn visit_block_of_roots(
        &mut self,
        program: &Program,
        block: u32,
        f: &mut dyn FnMut(&mut super::memory::Memory, usize),
    ) {
        let start = self.memory.start(block);
        if block == GLOBAL {
            for (word, &pointer) in program.global.iter().enumerate() {
                if pointer {
                    f(&mut self.memory, start + word);
                }
            }
            return;
        }
        let thread = (block - STACKS) as usize;
        f(&mut self.memory, start + LOCALS as usize);
        f(&mut self.memory, start + PANICS as usize);
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
            for (word, &pointer) in function.pointers.iter().enumerate() {
                if pointer {
                    f(&mut self.memory, start + frame as usize + word);
                }
            }
        }
    }

    /// Every word of a block of the heap that may hold a pointer.
    fn visit_heap(&mut self, program: &Program, block: u32, f: &mut dyn FnMut(&mut super::memory::Memory, usize)) {
        let kind = self.memory.kind(block);
        let range = self.memory.range(block);
        let pointers: &[bool] = match kind {
            PANIC_BLOCK => &PANIC_POINTERS,
            kind => &program.layouts.get(TypeId(kind as u32)).pointers,
        };
        if !pointers.contains(&true) {
            return;
        }
        for (index, &pointer) in range.zip(pointers.iter().cycle()) {
            if pointer {
                f(&mut self.memory, index);
            }
        }
    }
}

/// Names the block that a word points to, if it is new.
fn meet(word: u64, memory: &super::memory::Memory, names: &mut [u32], order: &mut Vec<u32>) {
    let block = (word >> 32) as u32;
    if (HEAP..CONSTANTS).contains(&block)
        && memory.blocks.get(block as usize).is_some_and(|block| block.alive)
        && names[(block - HEAP) as usize] == UNNAMED
    {
        names[(block - HEAP) as usize] = order.len() as u32;
        order.push(block);
    }
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
