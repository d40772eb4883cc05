//! Follows the code of a finished program along all its ways, forwards, and finds reads of words that a saved state may
//! have forgotten. The compiler finds those words backwards and before the code is finished: the two share nothing but
//! what single instructions read and write.

use std::fmt;
use std::ops::Range;

use interlock_model::code::Program;
use interlock_model::code::assembler::NO_SITE;
use interlock_model::code::instruction::{Access, Instruction, Slot};
use interlock_model::code::program::Unwind;

/// A read of a word that may have been forgotten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The function, by its number.
    pub function: usize,
    /// The instruction that reads it.
    pub at: u32,
    /// The word of the frame.
    pub word: Slot,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "function {} reads word {} at {}, which may be forgotten", self.function, self.word, self.at)
    }
}

/// The first fault of a program.
pub fn check(program: &Program) -> Option<Fault> {
    (0..program.functions.len()).find_map(|function| check_function(program, function, None))
}

/// The first fault of a function. `further` is forgotten at a site besides what the program says.
pub fn check_function(program: &Program, function: usize, further: Option<(u32, Slot)>) -> Option<Fault> {
    let code = extent(program, function);
    let words = program.functions[function].frame as usize;
    let mut before: Vec<Option<Vec<bool>>> = vec![None; code.len()];
    let mut todo = vec![(code.start, vec![false; words])];
    while let Some((at, arriving)) = todo.pop() {
        let Some(known) = before.get_mut((at - code.start) as usize) else { continue };
        let forgotten = match known {
            None => known.insert(arriving),
            Some(known) => {
                let grows = known.iter().zip(&arriving).any(|(known, new)| *new && !known);
                if !grows {
                    continue;
                }
                known.iter_mut().zip(&arriving).for_each(|(known, new)| *known |= new);
                known
            }
        };
        let mut forgotten = forgotten.clone();
        match visit(program, at, &mut forgotten, further) {
            Err(word) => return Some(Fault { function, at, word }),
            Ok(next) => todo.extend(next.into_iter().filter(|(at, _)| code.contains(at))),
        }
    }
    None
}

/// Where the code of a function is.
pub fn extent(program: &Program, function: usize) -> Range<u32> {
    let entry = program.functions[function].entry;
    let next = program.by_entry.partition_point(|&(other, _)| other <= entry);
    entry..program.by_entry.get(next).map_or(program.code.len() as u32, |&(next, _)| next)
}

/// What an instruction does to the set: what may come next with which set, or the forgotten word that it reads.
fn visit(
    program: &Program,
    at: u32,
    forgotten: &mut [bool],
    further: Option<(u32, Slot)>,
) -> Result<Vec<(u32, Vec<bool>)>, Slot> {
    let mut instruction = program.code[at as usize];
    let number = program.site_at[at as usize];
    let forget = |forgotten: &mut [bool]| {
        if number == NO_SITE {
            return;
        }
        let dead = program.sites[number as usize].dead.clone();
        for &(first, words) in &program.dead[dead.start as usize..dead.end as usize] {
            forgotten[first as usize..(first + words) as usize].fill(true);
        }
        if let Some((_, word)) = further.filter(|&(site, _)| site == number) {
            forgotten[word as usize] = true;
        }
    };
    let is_call = matches!(
        instruction,
        Instruction::Call { .. } | Instruction::CallPointer { .. } | Instruction::CallVirtual { .. }
    );
    // A thread stops before an operation, but behind the beginning of a call.
    if !is_call {
        forget(forgotten);
    }
    // Words of the next frame are behind this one's.
    let own = |slot: Slot, words: u32| slot..(slot + words).min(forgotten.len() as u32);
    let mut read = None;
    let mut written = Vec::new();
    instruction.slots(&|native| program.native_words(native), &mut |access, slot, words| match access {
        Access::Read => read = read.or(own(slot, words).find(|&word| forgotten[word as usize])),
        Access::Write => written.extend(own(slot, words)),
    });
    // Whoever has the address reads the word at any time.
    if let Instruction::AddressOf { slot, .. } = instruction {
        read = read.or(own(slot, 1).find(|&word| forgotten[word as usize]));
    }
    if let Some(word) = read {
        return Err(word);
    }
    if is_call {
        forget(forgotten);
    }
    let mut next = Vec::new();
    if let Some(Unwind::Code(cleanup)) = program.sites.get(number as usize).map(|site| site.unwind) {
        next.push((cleanup, forgotten.to_vec()));
    }
    written.into_iter().for_each(|word| forgotten[word as usize] = false);
    let follows = [(!instruction.leaves()).then_some(at + 1), instruction.skips().then_some(at + 2)];
    let target = instruction.target().map(|target| *target);
    next.extend(follows.into_iter().chain([target]).flatten().map(|at| (at, forgotten.to_vec())));
    Ok(next)
}
