//! What is known of words without running the code: a word that one instruction only ever sets holds a constant, or the
//! address of a variable of the frame, wherever it is read. Then reads and writes through that address are moves, and what
//! was computed from constants is a constant. Small functions of the library, put in place of their calls, come down to
//! a few instructions by this.

use super::assembler::{Assembler, is_out};
use super::instruction::{Access, Instruction, NativeWords, Slot};
use super::layout::Scalar;
use crate::vm::arithmetic::{cast, extend, number};

/// What a word holds wherever it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    /// Nothing sets it (or that has not been looked at yet).
    Unset,
    /// A number.
    Constant(u64),
    /// The address of a word of the frame.
    Address(Slot),
    /// Different things.
    Varies,
}

/// Replaces what is known; `entry` is the first word that is no parameter. Whether anything changed.
pub fn propagate(assembler: &mut Assembler, natives: &dyn Fn(u32) -> NativeWords, entry: Slot) -> bool {
    let known = find(assembler, natives, entry);
    let mut changed = false;
    for at in 0..assembler.code.len() {
        let instruction = assembler.code[at];
        let new = replace(assembler, &known, at);
        if new != instruction {
            assembler.code[at] = new;
            changed = true;
        }
    }
    changed
}

fn find(assembler: &Assembler, natives: &dyn Fn(u32) -> NativeWords, entry: Slot) -> Vec<Known> {
    let size = assembler.words.len();
    let mut setters = vec![0_u32; size];
    setters[..entry as usize].fill(2);
    for instruction in &assembler.code {
        if let Instruction::Dead { .. } = instruction {
            continue;
        }
        instruction.slots(natives, &mut |access, slot, words| {
            if access == Access::Write && !is_out(slot) {
                setters[slot as usize..(slot + words) as usize].iter_mut().for_each(|count| *count += 1);
            }
        });
    }
    let single = |slot: Slot| !is_out(slot) && setters[slot as usize] == 1 && !assembler.is_taken(slot);
    let mut known = vec![Known::Varies; size];
    (0..size as u32).filter(|&slot| single(slot)).for_each(|slot| known[slot as usize] = Known::Unset);
    // Each word is decided once at most, so that this ends.
    let mut changed = true;
    while changed {
        changed = false;
        let mut decide = |known: &mut Vec<Known>, slot: Slot, value: Known| {
            if single(slot) && known[slot as usize] == Known::Unset && value != Known::Unset {
                known[slot as usize] = value;
                changed = true;
            }
        };
        for instruction in &assembler.code {
            let of = |known: &Vec<Known>, slot: Slot| if is_out(slot) { Known::Varies } else { known[slot as usize] };
            match *instruction {
                Instruction::Dead { .. } => {}
                Instruction::Const { to, value } => decide(&mut known, to, Known::Constant(value)),
                Instruction::Clear { at, words } => {
                    (at..at + words).for_each(|slot| decide(&mut known, slot, Known::Constant(0)));
                }
                Instruction::Move { to, from } => {
                    let value = of(&known, from);
                    decide(&mut known, to, value);
                }
                Instruction::Copy { to, from, words } => {
                    for word in 0..words {
                        let value = of(&known, from + word);
                        decide(&mut known, to + word, value);
                    }
                }
                Instruction::AddressOf { to, slot } => decide(&mut known, to, Known::Address(slot)),
                Instruction::Offset { to, pointer, words } => {
                    let value = match of(&known, pointer) {
                        Known::Address(slot) => Known::Address(slot.wrapping_add_signed(words)),
                        Known::Unset => Known::Unset,
                        _ => Known::Varies,
                    };
                    decide(&mut known, to, value);
                }
                other => other.slots(natives, &mut |access, slot, words| {
                    if access == Access::Write && !is_out(slot) {
                        (slot..slot + words).for_each(|slot| decide(&mut known, slot, Known::Varies));
                    }
                }),
            }
        }
    }
    known
}

/// An instruction with what is known put in.
fn replace(assembler: &Assembler, known: &[Known], at: usize) -> Instruction {
    let instruction = assembler.code[at];
    let of = |slot: Slot| if is_out(slot) { Known::Varies } else { known[slot as usize] };
    // A stretch behind an address has to lie within the variable that the address is one of.
    let behind = |pointer: Slot, offset: u32, words: u32| match of(pointer) {
        Known::Address(slot) => {
            let variable = assembler.variables.get(assembler.words.get(slot as usize)?.variable as usize)?;
            (slot + offset + words <= variable.start + variable.words).then_some(slot + offset)
        }
        _ => None,
    };
    let constant = |slot: Slot| match of(slot) {
        Known::Constant(value) => Some(value),
        _ => None,
    };
    let small = |slot: Slot| constant(slot).and_then(|value| i32::try_from(value as i64).ok());
    match instruction {
        Instruction::Move { to, from } if !is_out(from) => match of(from) {
            Known::Constant(value) => Instruction::Const { to, value },
            Known::Address(slot) if inside(assembler, slot) => Instruction::AddressOf { to, slot },
            _ => instruction,
        },
        Instruction::Offset { to, .. } if !is_out(to) => match of(to) {
            Known::Address(slot) if inside(assembler, slot) => Instruction::AddressOf { to, slot },
            _ => instruction,
        },
        Instruction::Load { to, pointer, offset } => match behind(pointer, offset, 1) {
            Some(from) => Instruction::Move { to, from },
            None => instruction,
        },
        Instruction::LoadWords { words, to, pointer, offset } => match behind(pointer, offset, u32::from(words)) {
            Some(from) => Instruction::Copy { to, from, words: u32::from(words) },
            None => instruction,
        },
        Instruction::Store { pointer, offset, from } => match behind(pointer, offset, 1) {
            Some(to) => Instruction::Move { to, from },
            None => instruction,
        },
        Instruction::StoreWords { words, pointer, offset, from } => match behind(pointer, offset, u32::from(words)) {
            Some(to) => Instruction::Copy { to, from, words: u32::from(words) },
            None => instruction,
        },
        Instruction::Wipe { pointer, offset, words } => match behind(pointer, offset, words) {
            Some(at) => Instruction::Clear { at, words },
            None => instruction,
        },
        Instruction::Cast { from, into, to, a } if from.words() == 1 && into.words() == 1 => match constant(a) {
            Some(value) => Instruction::Const { to, value: cast(from, into, extend(from, &[value])) as u64 },
            None => instruction,
        },
        Instruction::Binary { op, scalar, to, a, b } if is_integer(scalar) => {
            match (constant(a), constant(b), small(b)) {
                (Some(a), Some(b), _) => Instruction::Const { to, value: number(op, scalar, a, b).0 },
                (_, _, Some(value)) => Instruction::BinaryConst { op, scalar, to, a, value },
                _ => instruction,
            }
        }
        Instruction::BinaryConst { op, scalar, to, a, value } if is_integer(scalar) => match constant(a) {
            Some(a) => Instruction::Const { to, value: number(op, scalar, a, i64::from(value) as u64).0 },
            None => instruction,
        },
        Instruction::Checked { op, scalar, to, a, b } if is_integer(scalar) => match small(b) {
            Some(value) => Instruction::CheckedConst { op, scalar, to, a, value },
            None => instruction,
        },
        Instruction::JumpIf { on, target } => decided(constant(on).map(|value| value != 0), target, instruction),
        Instruction::JumpUnless { on, target } => decided(constant(on).map(|value| value == 0), target, instruction),
        Instruction::JumpIfEqual { on, value, target } => {
            decided(constant(on).map(|word| word == u64::from(value)), target, instruction)
        }
        _ => instruction,
    }
}

/// A jump of which it is known whether it is taken.
fn decided(taken: Option<bool>, target: u32, otherwise: Instruction) -> Instruction {
    match taken {
        Some(true) => Instruction::Jump { target },
        // Nothing is dead: it goes away.
        Some(false) => Instruction::Dead { at: 0, words: 0 },
        None => otherwise,
    }
}

fn inside(assembler: &Assembler, slot: Slot) -> bool {
    let word = assembler.words.get(slot as usize);
    word.is_some_and(|word| assembler.variables.get(word.variable as usize).is_some())
}

fn is_integer(scalar: Scalar) -> bool {
    scalar.words() == 1 && !matches!(scalar, Scalar::F32 | Scalar::F64)
}
