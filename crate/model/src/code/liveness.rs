//! Which words of a frame may still be read after each instruction. What is dead where a thread can stop is zeroed in
//! saved states, so that states that differ in dead words only are equal.

use super::assembler::{Assembler, NO_SITE, is_out};
use super::instruction::{Access, Instruction, NativeWords};

/// Sets of words, one bit each.
#[derive(Clone, Debug, PartialEq)]
pub struct Set(Vec<u64>);

impl Set {
    /// The empty set of numbers below a bound.
    #[must_use]
    pub fn new(words: usize) -> Self {
        Self(vec![0; words.div_ceil(64)])
    }

    /// Empties it.
    pub fn clear(&mut self) {
        self.0.fill(0);
    }

    /// Tells of all that are in it.
    pub fn for_each(&self, f: &mut dyn FnMut(u32)) {
        for (index, &bits) in self.0.iter().enumerate() {
            let mut rest = bits;
            while rest != 0 {
                f(index as u32 * 64 + rest.trailing_zeros());
                rest &= rest - 1;
            }
        }
    }

    /// Puts so many in, or takes them out.
    pub fn put(&mut self, first: u32, count: u32, on: bool) {
        for word in first..first + count {
            let bit = 1 << (word % 64);
            match on {
                true => self.0[word as usize / 64] |= bit,
                false => self.0[word as usize / 64] &= !bit,
            }
        }
    }

    /// Whether it is in.
    #[must_use]
    pub fn has(&self, word: u32) -> bool {
        self.0[word as usize / 64] >> (word % 64) & 1 == 1
    }

    /// Adds what is in the other; whether anything was new.
    pub fn add(&mut self, other: &Self) -> bool {
        let mut new = false;
        for (mine, other) in self.0.iter_mut().zip(&other.0) {
            new |= *other & !*mine != 0;
            *mine |= *other;
        }
        new
    }
}

/// Is told of an instruction and the words that are alive behind it.
type Visit<'a> = &'a mut dyn FnMut(usize, &Set) -> bool;

/// Tells of every instruction, the last first within its block, with the words that are alive behind it. Where the answer
/// is false the instruction is taken for one that is not there.
pub fn walk(
    assembler: &Assembler,
    natives: &dyn Fn(u32) -> NativeWords,
    unwind: &dyn Fn(usize) -> Option<u32>,
    visit: Visit<'_>,
) {
    let code = &assembler.code;
    let size = assembler.words.len();
    if code.is_empty() {
        return;
    }
    let starts = block_starts(code, unwind);
    let mut at_start: Vec<Set> = vec![Set::new(size); starts.len()];
    let block_of = |at: u32| starts.partition_point(|&start| start <= at) - 1;
    let scan = |block: usize, at_start: &mut Vec<Set>, visit: Option<Visit<'_>>| {
        let from = starts[block] as usize;
        let to = starts.get(block + 1).map_or(code.len(), |&next| next as usize);
        let mut live = Set::new(size);
        for target in successors(code, to - 1) {
            live.add(&at_start[block_of(target)]);
        }
        let mut visit = visit;
        for at in (from..to).rev() {
            if let Some(cleanup) = unwind(at) {
                live.add(&at_start[block_of(cleanup)]);
            }
            if visit.as_mut().is_none_or(|visit| visit(at, &live)) {
                apply(&code[at], natives, &mut live);
            }
        }
        at_start[block].add(&live)
    };
    while (0..starts.len()).rev().fold(false, |changed, block| scan(block, &mut at_start, None) | changed) {}
    for block in (0..starts.len()).rev() {
        scan(block, &mut at_start, Some(visit));
    }
}

/// The live words of a finished function, asked at its sites.
pub struct Liveness {
    /// Of each site's instruction: what is alive while a thread is stopped there.
    alive: Vec<(usize, Set)>,
}

impl Liveness {
    /// Analyses a finished function. `unwind` gives the place of the cleanup of an instruction, if there is one.
    pub fn of(
        assembler: &Assembler,
        natives: &dyn Fn(u32) -> NativeWords,
        unwind: &dyn Fn(usize) -> Option<u32>,
    ) -> Self {
        let mut alive = Vec::new();
        walk(assembler, natives, unwind, &mut |at, after| {
            if assembler.sites[at] != NO_SITE {
                let mut live = after.clone();
                // A call is under way, its operands are read; anything else has still to begin.
                if !is_call(&assembler.code[at]) {
                    apply(&assembler.code[at], natives, &mut live);
                }
                alive.push((at, live));
            }
            true
        });
        alive.sort_by_key(|&(at, _)| at);
        Self { alive }
    }

    /// The words that are alive at each site.
    #[must_use]
    pub fn at_sites(self, assembler: &Assembler) -> Vec<(u32, Set)> {
        self.alive.into_iter().map(|(at, set)| (assembler.sites[at], set)).collect()
    }

    /// The stretches of words that are dead while a thread is stopped at the instruction.
    #[must_use]
    pub fn dead_at(&self, at: usize, assembler: &Assembler) -> Vec<(u32, u32)> {
        let Ok(index) = self.alive.binary_search_by_key(&at, |&(at, _)| at) else { return Vec::new() };
        let set = &self.alive[index].1;
        let mut stretches: Vec<(u32, u32)> = Vec::new();
        for word in super::instruction::FRAME_HEADER..assembler.words.len() as u32 {
            if set.has(word) || assembler.is_taken(word) {
                continue;
            }
            match stretches.last_mut() {
                Some((start, words)) if *start + *words == word => *words += 1,
                _ => stretches.push((word, 1)),
            }
        }
        stretches
    }
}

/// What can come after an instruction, except by a panic.
fn successors(code: &[Instruction], at: usize) -> impl Iterator<Item = u32> {
    let mut instruction = code[at];
    let next = (!instruction.leaves()).then_some(at as u32 + 1);
    let second = instruction.skips().then_some(at as u32 + 2);
    let target = instruction.target().map(|target| *target);
    let end = code.len() as u32;
    [next, second, target].into_iter().flatten().filter(move |&target| target < end)
}

fn is_call(instruction: &Instruction) -> bool {
    matches!(instruction, Instruction::Call { .. } | Instruction::CallPointer { .. } | Instruction::CallVirtual { .. })
}

fn apply(instruction: &Instruction, natives: &dyn Fn(u32) -> NativeWords, live: &mut Set) {
    // What is written is not needed before, except by the instruction itself.
    instruction.slots(natives, &mut |access, slot, words| {
        if access == Access::Write && !is_out(slot) {
            live.put(slot, words, false);
        }
    });
    instruction.slots(natives, &mut |access, slot, words| {
        if access == Access::Read && !is_out(slot) {
            live.put(slot, words, true);
        }
    });
}

fn block_starts(code: &[Instruction], unwind: &dyn Fn(usize) -> Option<u32>) -> Vec<u32> {
    let mut starts = vec![0];
    for (at, instruction) in code.iter().enumerate() {
        let mut instruction = *instruction;
        let next = at as u32 + 1;
        if let Some(&mut target) = instruction.target() {
            starts.extend([target, next]);
        }
        if instruction.leaves() {
            starts.push(next);
        }
        if instruction.skips() {
            starts.extend([next, next + 1]);
        }
        if let Some(cleanup) = unwind(at) {
            starts.push(cleanup);
        }
    }
    starts.sort_unstable();
    starts.dedup();
    starts.retain(|&start| (start as usize) < code.len());
    starts
}
