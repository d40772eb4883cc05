//! Which variables share words of a frame: those that are never alive at the same time, and hold pointers in the same
//! words. A variable that is only a copy of another one becomes the same. Frames are part of every state, so that they
//! should be small; and a copy to itself is no instruction.

use super::assembler::{Assembler, Variable, Word, is_out};
use super::instruction::{Access, FRAME_HEADER, Instruction, NativeWords, Slot};
use super::liveness::{Set, walk};

/// Lets variables share words, and changes the code accordingly. Those before `first_local`, the result and the
/// parameters, stay where they are. Gives the new number of each word.
pub fn share(
    assembler: &mut Assembler,
    natives: &dyn Fn(u32) -> NativeWords,
    unwind: &dyn Fn(usize) -> Option<u32>,
    first_local: Slot,
) -> Vec<Slot> {
    let mut conflicts = conflicts(assembler, natives, unwind);
    let mut classes = Classes { parent: (0..assembler.variables.len() as u32).collect() };
    merge_copies(assembler, &mut classes, &mut conflicts, first_local);
    let (starts, words) = place(assembler, &mut classes, &conflicts, first_local);
    let mut renamed = vec![0; assembler.words.len()];
    for (slot, word) in assembler.words.iter().enumerate() {
        let Some(variable) = assembler.variables.get(word.variable as usize) else { continue };
        renamed[slot] = starts[word.variable as usize] + (slot as Slot - variable.start);
    }
    for instruction in &mut assembler.code {
        // A value of no words may lie behind all words.
        let new = |slot: Slot| renamed.get(slot as usize).copied().unwrap_or(FRAME_HEADER);
        instruction.map_slots(&|slot| if is_out(slot) { slot } else { new(slot) });
    }
    assembler.words = words;
    for (variable, &start) in assembler.variables.iter_mut().zip(&starts) {
        variable.start = start;
    }
    renamed
}

/// Which variables must not share words.
struct Conflicts {
    /// Of each variable, those that may be alive when it is written.
    alive: Vec<Set>,
    /// The same without those that it is a copy of at that time: they may become one.
    different: Vec<Set>,
}

impl Conflicts {
    fn add(sets: &mut [Set], a: u32, b: u32) {
        sets[a as usize].put(b, 1, true);
        sets[b as usize].put(a, 1, true);
    }
}

fn conflicts(
    assembler: &Assembler,
    natives: &dyn Fn(u32) -> NativeWords,
    unwind: &dyn Fn(usize) -> Option<u32>,
) -> Conflicts {
    let count = assembler.variables.len();
    let sets = || vec![Set::new(count); count];
    let mut conflicts = Conflicts { alive: sets(), different: sets() };
    let variable_of = |slot: Slot| assembler.words[slot as usize].variable;
    let mut alive = Set::new(count);
    walk(assembler, natives, unwind, &mut |at, live| {
        let instruction = &assembler.code[at];
        let copied = whole_copy(assembler, instruction).map(|(_, from)| from);
        let mut is_ready = false;
        instruction.slots(natives, &mut |access, slot, words| {
            if access == Access::Read || is_out(slot) || words == 0 || matches!(instruction, Instruction::Dead { .. }) {
                return;
            }
            if !std::mem::replace(&mut is_ready, true) {
                alive.clear();
                live.for_each(&mut |word| {
                    let variable = variable_of(word);
                    if (variable as usize) < count {
                        alive.put(variable, 1, true);
                    }
                });
            }
            let written = variable_of(slot);
            if written as usize >= count {
                return;
            }
            alive.for_each(&mut |other| {
                if other != written {
                    Conflicts::add(&mut conflicts.alive, written, other);
                    if Some(other) != copied {
                        Conflicts::add(&mut conflicts.different, written, other);
                    }
                }
            });
        });
        true
    });
    conflicts
}

/// Variables that have become one.
struct Classes {
    parent: Vec<u32>,
}

impl Classes {
    fn of(&mut self, variable: u32) -> u32 {
        let mut root = variable;
        while self.parent[root as usize] != root {
            root = self.parent[root as usize];
        }
        self.parent[variable as usize] = root;
        root
    }
}

/// The variables that an instruction makes equal: all of the first is a copy of all of the second.
fn whole_copy(assembler: &Assembler, instruction: &Instruction) -> Option<(u32, u32)> {
    let (to, from, words) = match *instruction {
        Instruction::Move { to, from } => (to, from, 1),
        Instruction::Copy { to, from, words } => (to, from, words),
        _ => return None,
    };
    let a = assembler.words.get(to as usize)?.variable;
    let b = assembler.words.get(from as usize)?.variable;
    let (x, y) = (assembler.variables.get(a as usize)?, assembler.variables.get(b as usize)?);
    let whole = x.start == to && y.start == from && x.words == words && y.words == words;
    (whole && !x.taken && !y.taken && same_kinds(assembler, x, y)).then_some((a, b))
}

/// Makes a variable and its copy one, where they are never alive with different values.
fn merge_copies(assembler: &Assembler, classes: &mut Classes, conflicts: &mut Conflicts, first_local: Slot) {
    let is_fixed = |variable: u32| assembler.variables[variable as usize].start < first_local;
    for instruction in &assembler.code {
        let Some((a, b)) = whole_copy(assembler, instruction) else { continue };
        let (a, b) = (classes.of(a), classes.of(b));
        if a == b || conflicts.different[a as usize].has(b) {
            continue;
        }
        // A class has one fixed variable at most, which stands for it.
        let (keep, gone) = if is_fixed(b) { (b, a) } else { (a, b) };
        if is_fixed(gone) {
            continue;
        }
        classes.parent[gone as usize] = keep;
        for sets in [&mut conflicts.alive, &mut conflicts.different] {
            let others = sets[gone as usize].clone();
            others.for_each(&mut |other| {
                let other = classes.of(other);
                if other != keep {
                    Conflicts::add(sets, keep, other);
                }
            });
        }
    }
}

fn same_kinds(assembler: &Assembler, x: &Variable, y: &Variable) -> bool {
    (0..x.words).all(|word| {
        let kind = |variable: &Variable| assembler.words[(variable.start + word) as usize].pointer;
        kind(x) == kind(y)
    })
}

/// Gives every class its words. Gives the first word of each variable, and what the words of the frame are then.
fn place(
    assembler: &Assembler,
    classes: &mut Classes,
    conflicts: &Conflicts,
    first_local: Slot,
) -> (Vec<Slot>, Vec<Word>) {
    let count = assembler.variables.len();
    let mut words: Vec<Word> = assembler.words[..first_local as usize].to_vec();
    let mut starts = vec![u32::MAX; count];
    // The variables of each word so far.
    let mut users: Vec<Vec<u32>> = vec![Vec::new(); words.len()];
    for (index, variable) in assembler.variables.iter().enumerate().filter(|(_, variable)| variable.start < first_local)
    {
        starts[index] = variable.start;
        (0..variable.words).for_each(|word| users[(variable.start + word) as usize].push(index as u32));
    }
    let mut roots: Vec<u32> = (0..count as u32).filter(|&index| classes.of(index) == index).collect();
    roots.retain(|&root| starts[root as usize] == u32::MAX);
    for root in roots {
        let variable = &assembler.variables[root as usize];
        let kind = |word: u32| assembler.words[(variable.start + word) as usize].pointer;
        let fits = |start: u32, words: &[Word]| {
            (0..variable.words).all(|word| {
                let at = (start + word) as usize;
                match words.get(at) {
                    None => true,
                    Some(_) if variable.taken => false,
                    Some(there) => {
                        there.pointer == kind(word)
                            && users[at].iter().all(|&other| {
                                !assembler.variables[other as usize].taken && !conflicts.alive[root as usize].has(other)
                            })
                    }
                }
            })
        };
        let mut start = FRAME_HEADER;
        while !fits(start, &words) {
            start += 1;
        }
        for word in 0..variable.words {
            let at = (start + word) as usize;
            if at == words.len() {
                words.push(Word { pointer: kind(word), variable: root });
                users.push(Vec::new());
            }
            users[at].push(root);
        }
        starts[root as usize] = start;
    }
    for index in 0..count as u32 {
        starts[index as usize] = starts[classes.of(index) as usize];
    }
    (starts, words)
}
