//! What a thread is about to do follows from its stack alone, but for the words of others that it waits for: so it can be
//! told of a stored stack too, once for all states that have it.

use interlock_trace::event::EventKind;

use super::memory::STACKS;
use super::step::{Address, Pending, Status, ThreadId};
use super::world::{ENDED, PAUSED_AT, World};
use crate::code::Program;
use crate::code::instruction::Instruction;

/// What a thread with a certain stack is about to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Poise {
    /// It has ended.
    Ended,
    /// It goes round in a loop for ever, without a visible operation.
    Spinning,
    /// A visible operation.
    Operation {
        /// The number of an event kind, or [`PROCESS_END`].
        kind: u32,
        /// What it is done to; 0 for nothing.
        object: Address,
        /// Where in the code.
        at: u32,
        /// Words that have to have certain values before it can happen.
        awaits: [Option<Condition>; 2],
    },
}

/// A word that has to have a value, or another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The word.
    pub address: Address,
    /// The value.
    pub value: u64,
    /// Whether it has to be equal.
    pub equal: bool,
}

/// The kind of the pending operation of main before its first instruction.
pub const BEGIN: u32 = EventKind::ThreadStart as u32;

/// The kind of the pending operation that ends the process: no event's.
pub const PROCESS_END: u32 = u32::MAX;

impl Poise {
    /// Of a thread with this stack.
    #[must_use]
    pub fn of(program: &Program, stack: &[u64]) -> Self {
        if stack[ENDED as usize] != 0 {
            return Self::Ended;
        }
        let paused = stack[PAUSED_AT as usize];
        let (at, frame) = (paused as u32, &stack[(paused >> 32) as usize..]);
        let slot = |slot: u32| frame[slot as usize];
        let condition =
            |first: u32, equal: bool| Some(Condition { address: slot(first), value: slot(first + 1), equal });
        let (args, awaits) = match program.code[at as usize] {
            Instruction::Visible { args, .. } => (args, [None; 2]),
            Instruction::Await { equal, args, .. } => (args, [condition(args + 2, equal), None]),
            Instruction::AwaitBoth { args } => (args, [condition(args + 2, true), condition(args + 4, true)]),
            // The end of the process is an operation on nothing, and so is the beginning of main.
            Instruction::ProcessEnd { .. } => {
                return Self::Operation { kind: PROCESS_END, object: 0, at, awaits: [None; 2] };
            }
            _ if at == program.functions[program.entry as usize].entry => {
                return Self::Operation { kind: BEGIN, object: 0, at, awaits: [None; 2] };
            }
            _ => return Self::Spinning,
        };
        Self::Operation { kind: slot(args) as u32, object: slot(args + 1), at, awaits }
    }

    /// The address and the value of the word that keeps the thread from going on, if one does. A word that is not there
    /// never has the right value.
    #[inline]
    #[must_use]
    pub fn waits(&self, word: impl Fn(Address) -> Option<u64>) -> Option<(Address, Option<u64>)> {
        let Self::Operation { awaits: [first, second], .. } = self else { return None };
        let fails = |condition: &Condition| {
            let found = word(condition.address);
            let holds = found.is_some_and(|word| (word == condition.value) == condition.equal);
            (!holds).then_some((condition.address, found))
        };
        first.as_ref().and_then(fails).or_else(|| second.as_ref().and_then(fails))
    }
}

impl World {
    /// What a thread would do if it were chosen.
    #[must_use]
    pub fn poise(&self, thread: ThreadId) -> Poise {
        Poise::of(&self.program, &self.memory.words[self.memory.range(STACKS + thread as u32)])
    }

    /// What a thread is about to do.
    #[must_use]
    pub fn pending(&self, thread: ThreadId) -> Pending {
        let poise = self.poise(thread);
        let Poise::Operation { kind, object, at, .. } = poise else {
            return Pending { status: Status::Ended, kind: 0, object: 0, awaits: 0, at: 0 };
        };
        match poise.waits(|address| self.memory.load(address).ok()) {
            Some((awaits, _)) => Pending { status: Status::Blocked, kind, object, awaits, at },
            None => Pending { status: Status::Enabled, kind, object, awaits: 0, at },
        }
    }
}
