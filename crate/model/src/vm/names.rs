//! Blocks of the heap are named by the order in which they are met from the threads' stacks, so that states that differ
//! only in the order of allocation are equal. States are named anew as lists of components: where the pointers of a
//! component are is found once, and so is what becomes of it under new names.

use super::memory::{CONSTANTS, HEAP};
use super::store::Store;
use super::unwind::{PANIC_BLOCK, PANIC_POINTERS};
use super::world::{ENDED, LOCALS, PANICS, PAUSED_AT, STACK_HEADER, THREAD_END};
use crate::code::Program;
use crate::code::layout::TypeId;

/// No new name yet.
const UNNAMED: u32 = u32::MAX;

/// The block of pointers to blocks that are gone, which never is: so they still lead nowhere, and all look the same.
const NOWHERE: u32 = CONSTANTS - 1;

/// What a component is the words of: where its pointers are follows from that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Global,
    Stack,
    Heap,
}

/// A word that points to a block of the heap.
#[derive(Clone, Copy, Debug)]
struct Pointer {
    /// Which word of its block.
    word: u32,
    /// The block, less [`HEAP`].
    to: u32,
}

/// Gives the heap's blocks their names.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    /// Of each sort, by the number of a component, where its pointers are in the list of all; none if not yet known.
    known: [Vec<Option<(u32, u32)>>; 3],
    pointers: Vec<Pointer>,
    /// What was named anew: component, sort, and where its pointers lead then.
    keys: Store<u32>,
    /// The components that these become.
    renamed: Vec<u32>,
    key: Vec<u32>,
    /// Of each place of the state, where the pointers of its component are.
    ranges: Vec<(u32, u32)>,
    /// New names by old ones.
    names: Vec<u32>,
    /// Old names in the order of the new ones.
    order: Vec<u32>,
    /// The heap's components in that order.
    heap: Vec<u32>,
}

impl Names {
    /// Names the blocks of a state in the order in which they are met.
    pub fn rename(&mut self, program: &Program, store: &mut Store<u64>, threads: usize, state: &mut Vec<u32>) {
        let first = 1 + threads;
        self.reach(program, store, threads, state);
        // What nobody reaches any more has leaked: it stays, behind all others, in the order of its old names.
        for (block, &component) in state[first..].iter().enumerate() {
            if component != 0 && self.names[block] == UNNAMED {
                self.names[block] = self.order.len() as u32;
                self.order.push(block as u32);
            }
        }
        for (place, component) in state.iter_mut().enumerate() {
            if *component != 0 && self.is_changed(place) {
                *component = self.renamed(store, sort_at(place, threads), *component, place);
            }
        }
        self.heap.clear();
        self.heap.extend(self.order.iter().map(|&old| state[first + old as usize]));
        state.truncate(first);
        state.extend_from_slice(&self.heap);
    }

    /// Whether there are blocks of the heap that nothing leads to.
    pub fn leaks(&mut self, program: &Program, store: &Store<u64>, threads: usize, state: &[u32]) -> bool {
        self.reach(program, store, threads, state);
        state[1 + threads..].iter().filter(|component| **component != 0).count() > self.order.len()
    }

    /// Bytes that it takes, about.
    pub fn bytes(&self) -> usize {
        let known: usize = self.known.iter().map(Vec::len).sum();
        known * size_of::<Option<(u32, u32)>>() + self.pointers.len() * 8 + self.keys.bytes() + self.renamed.len() * 4
    }

    /// Names all blocks that can be reached from the stacks, thread by thread, and from the statics.
    fn reach(&mut self, program: &Program, store: &Store<u64>, threads: usize, state: &[u32]) {
        self.ranges.clear();
        for (place, &component) in state.iter().enumerate() {
            let range = match component {
                0 => (0, 0),
                _ => self.pointers(program, store, sort_at(place, threads), component),
            };
            self.ranges.push(range);
        }
        let heap = &state[1 + threads..];
        self.names.clear();
        self.names.resize(heap.len(), UNNAMED);
        self.order.clear();
        for place in (1..=threads).chain([0]) {
            self.follow(place, heap);
        }
        let mut next = 0;
        while let Some(&block) = self.order.get(next) {
            self.follow(1 + threads + block as usize, heap);
            next += 1;
        }
    }

    /// Names the blocks to which there are pointers at a place of the state, if they are new.
    fn follow(&mut self, place: usize, heap: &[u32]) {
        let (start, end) = self.ranges[place];
        for &Pointer { to, .. } in &self.pointers[start as usize..end as usize] {
            if heap.get(to as usize).is_some_and(|&component| component != 0) && self.names[to as usize] == UNNAMED {
                self.names[to as usize] = self.order.len() as u32;
                self.order.push(to);
            }
        }
    }

    /// Whether there are pointers at a place of the state to what has another name now.
    fn is_changed(&self, place: usize) -> bool {
        let (start, end) = self.ranges[place];
        self.pointers[start as usize..end as usize].iter().any(|pointer| self.name(pointer.to) != pointer.to)
    }

    /// The new name of a block.
    fn name(&self, old: u32) -> u32 {
        self.names.get(old as usize).copied().filter(|&name| name != UNNAMED).unwrap_or(NOWHERE - HEAP)
    }

    /// A component with its pointers under new names.
    fn renamed(&mut self, store: &mut Store<u64>, sort: Sort, component: u32, place: usize) -> u32 {
        let (start, end) = self.ranges[place];
        let pointers = start as usize..end as usize;
        let mut key = std::mem::take(&mut self.key);
        key.clear();
        key.extend([component, sort as u32]);
        key.extend(self.pointers[pointers.clone()].iter().map(|pointer| self.name(pointer.to)));
        let number = self.keys.intern(&key) as usize;
        self.key = key;
        if let Some(&known) = self.renamed.get(number) {
            return known;
        }
        let mut words = store.get(component).to_vec();
        for pointer in &self.pointers[pointers] {
            let word = &mut words[1 + pointer.word as usize];
            *word = match self.name(pointer.to) + HEAP {
                NOWHERE => u64::from(NOWHERE) << 32,
                block => u64::from(block) << 32 | *word & 0xffff_ffff,
            };
        }
        let renamed = store.intern(&words);
        self.renamed.push(renamed);
        renamed
    }

    /// Where the pointers of a component are in the list of all.
    fn pointers(&mut self, program: &Program, store: &Store<u64>, sort: Sort, component: u32) -> (u32, u32) {
        if let Some(&Some(known)) = self.known[sort as usize].get(component as usize) {
            return known;
        }
        let start = self.pointers.len() as u32;
        find(program, sort, store.get(component), &mut self.pointers);
        let found = (start, self.pointers.len() as u32);
        let known = &mut self.known[sort as usize];
        if known.len() <= component as usize {
            known.resize(component as usize + 1, None);
        }
        known[component as usize] = Some(found);
        found
    }
}

/// What stands at a place of a state of so many threads.
fn sort_at(place: usize, threads: usize) -> Sort {
    match place {
        0 => Sort::Global,
        stack if stack <= threads => Sort::Stack,
        _ => Sort::Heap,
    }
}

/// The pointers of a block, given with its kind before its words.
fn find(program: &Program, sort: Sort, with_kind: &[u64], found: &mut Vec<Pointer>) {
    let Some((&kind, words)) = with_kind.split_first() else { return };
    let mut add = |word: usize| {
        let block = (words[word] >> 32) as u32;
        if (HEAP..NOWHERE).contains(&block) {
            found.push(Pointer { word: word as u32, to: block - HEAP });
        }
    };
    match sort {
        Sort::Global => set(&program.global).for_each(add),
        Sort::Stack => in_stack(program, words, &mut add),
        Sort::Heap => {
            let flags: &[bool] = match kind {
                PANIC_BLOCK => &PANIC_POINTERS,
                kind => &program.layouts.get(TypeId(kind as u32)).pointers,
            };
            if flags.contains(&true) {
                let flagged = (0..words.len()).zip(flags.iter().cycle()).filter(|(_, flag)| **flag);
                flagged.for_each(|(word, _)| add(word));
            }
        }
    }
}

fn in_stack(program: &Program, words: &[u64], add: &mut dyn FnMut(usize)) {
    [LOCALS, PANICS].into_iter().for_each(|word| add(word as usize));
    if words[ENDED as usize] != 0 {
        return;
    }
    let paused = words[PAUSED_AT as usize];
    // From the first frame on, so that what is older is met first.
    let mut frames = Vec::with_capacity(8);
    let (mut pc, mut frame) = (paused as u32, (paused >> 32) as u32);
    loop {
        frames.push((pc, frame));
        let header = words[frame as usize];
        if frame == STACK_HEADER || header as u32 == THREAD_END {
            break;
        }
        (pc, frame) = (header as u32 - 1, (header >> 32) as u32);
    }
    for (pc, frame) in frames.into_iter().rev() {
        let function = &program.functions[program.function_at(pc)];
        set(&function.pointers).for_each(|word| add(frame as usize + word));
    }
}

/// The places of what is true.
fn set(flags: &[bool]) -> impl Iterator<Item = usize> {
    flags.iter().enumerate().filter(|(_, flag)| **flag).map(|(index, _)| index)
}
