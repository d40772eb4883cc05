//! Makes the code of a function shorter before it is finished. Nothing that can be seen changes: every state is stored, so
//! that what a frame does not hold need not be compared either.

use super::assembler::{Assembler, NO_SITE, is_out};
use super::frame;
use super::instruction::{Access, Instruction, NativeWords, Slot};
use super::known;
use super::liveness::{Liveness, Set, walk};

/// What is known of the function's surroundings.
pub struct Facts<'a> {
    /// Words of native operations.
    pub natives: &'a dyn Fn(u32) -> NativeWords,
    /// Of a site, the label of its cleanup.
    pub cleanup: &'a dyn Fn(u32) -> Option<u32>,
    /// The first word behind result and parameters.
    pub first_local: Slot,
}

/// So often what is known is looked for: addresses that are known make variables that nobody has the address of.
const ROUNDS: u32 = 4;

/// What those who look at a paused thread have to know of the words of its frame.
pub struct Words {
    /// Of each site, the words that are alive there, by their old numbers.
    pub alive: Vec<(u32, Set)>,
    /// Of each word whether its address is taken, by the old numbers.
    pub taken: Vec<bool>,
    /// The new number of each word.
    pub renamed: Vec<Slot>,
}

impl Words {
    /// Of a function that is not shortened: all words are kept.
    #[must_use]
    pub fn all(assembler: &Assembler) -> Self {
        let mut all = Set::new(assembler.words.len());
        all.put(0, assembler.words.len() as u32, true);
        let sites = assembler.sites.iter().filter(|site| **site != NO_SITE);
        Self {
            alive: sites.map(|&site| (site, all.clone())).collect(),
            taken: vec![false; assembler.words.len()],
            renamed: (0..assembler.words.len() as u32).collect(),
        }
    }
}

/// Shortens a function whose labels are resolved.
pub fn optimize(assembler: &mut Assembler, facts: &Facts<'_>) -> Words {
    for _ in 0..ROUNDS {
        let changed = known::propagate(assembler, facts.natives, facts.first_local);
        remove_unreached(assembler, facts);
        remove_unused(assembler, facts);
        assembler.find_taken();
        if !changed {
            break;
        }
    }
    let unwind = unwinds(assembler, facts);
    let alive = Liveness::of(assembler, facts.natives, &|at| unwind[at]).at_sites(assembler);
    let taken = (0..assembler.words.len() as u32).map(|slot| assembler.is_taken(slot)).collect();
    let renamed = frame::share(assembler, facts.natives, &|at| unwind[at], facts.first_local);
    remove_idle(assembler);
    // A jump that goes away may have stood between another one and where that leads.
    let mut length = usize::MAX;
    while assembler.code.len() < std::mem::replace(&mut length, assembler.code.len()) {
        remove_unreached(assembler, facts);
    }
    Words { alive, taken, renamed }
}

/// Of each instruction where its cleanup is.
fn unwinds(assembler: &Assembler, facts: &Facts<'_>) -> Vec<Option<u32>> {
    assembler
        .sites
        .iter()
        .map(|&site| (facts.cleanup)(site).map(|label| assembler.address(super::assembler::Label(label))))
        .collect()
}

/// Removes what no way leads to, and jumps to what comes next; jumps to jumps lead to the end of the way.
fn remove_unreached(assembler: &mut Assembler, facts: &Facts<'_>) {
    let unwind = unwinds(assembler, facts);
    let code = &mut assembler.code;
    for at in 0..code.len() {
        let mut instruction = code[at];
        if let Some(target) = instruction.target() {
            let mut steps = 0;
            while let Some(Instruction::Jump { target: next }) = code.get(*target as usize)
                && steps < 100
            {
                *target = *next;
                steps += 1;
            }
            code[at] = instruction;
        }
    }
    let mut reached = vec![false; code.len()];
    let mut todo = vec![0];
    while let Some(at) = todo.pop() {
        if at >= code.len() || std::mem::replace(&mut reached[at], true) {
            continue;
        }
        let mut instruction = code[at];
        todo.extend(unwind[at].map(|target| target as usize));
        todo.extend(instruction.target().map(|target| *target as usize));
        if !instruction.leaves() {
            todo.push(at + 1);
        }
        if instruction.skips() {
            todo.push(at + 2);
        }
    }
    for at in 0..code.len() {
        // The instruction behind one that may skip it has to be there.
        let is_skipped = at > 0 && code[at - 1].skips();
        let mut next = at + 1;
        while next < code.len() && !reached[next] {
            next += 1;
        }
        if code[at] == (Instruction::Jump { target: next as u32 }) && !is_skipped {
            reached[at] = false;
        }
    }
    assembler.retain(&reached);
}

/// Removes what only sets words that nobody reads.
fn remove_unused(assembler: &mut Assembler, facts: &Facts<'_>) {
    let unwind = unwinds(assembler, facts);
    let mut keep = vec![true; assembler.code.len()];
    walk(assembler, facts.natives, &|at| unwind[at], &mut |at, live| {
        let instruction = &assembler.code[at];
        if !is_pure(instruction) || (at > 0 && assembler.code[at - 1].skips()) {
            return true;
        }
        let mut is_used = false;
        instruction.slots(facts.natives, &mut |access, slot, words| {
            if access == Access::Write {
                is_used |= is_out(slot) || (slot..slot + words).any(|word| live.has(word) || assembler.is_taken(word));
            }
        });
        keep[at] = is_used;
        is_used
    });
    assembler.retain(&keep);
}

/// Whether an instruction does nothing but set words.
fn is_pure(instruction: &Instruction) -> bool {
    matches!(
        instruction,
        Instruction::Const { .. }
            | Instruction::Move { .. }
            | Instruction::Copy { .. }
            | Instruction::Clear { .. }
            | Instruction::AddressOf { .. }
            | Instruction::Load { .. }
            | Instruction::LoadWords { .. }
            | Instruction::Offset { .. }
            | Instruction::Element { .. }
            | Instruction::Binary { .. }
            | Instruction::BinaryConst { .. }
            | Instruction::Unary { .. }
            | Instruction::Cast { .. }
    )
}

/// Removes copies of words to themselves.
fn remove_idle(assembler: &mut Assembler) {
    let is_idle = |instruction: &Instruction| match *instruction {
        Instruction::Move { to, from } | Instruction::Copy { to, from, .. } => to == from,
        _ => false,
    };
    let code = &assembler.code;
    let keep: Vec<bool> = (0..code.len()).map(|at| !is_idle(&code[at]) || (at > 0 && code[at - 1].skips())).collect();
    assembler.retain(&keep);
}
