//! What the explorer needs to know of a machine: threads that stop before each visible operation, and states that can be
//! saved and loaded. The VM is one; tests have a small one of their own.

use interlock_trace::OutputChunk;
use interlock_trace::event::EventKind;

/// A machine with threads.
///
/// Between two visible operations a thread runs alone. A machine is deterministic: from one state, the same thread with
/// the same choices leads to the same state.
pub trait System {
    /// Threads that were ever started; they are numbered in the order of their start, main is 0.
    fn threads(&self) -> usize;

    /// What a thread is about to do.
    fn pending(&self, thread: usize) -> Pending;

    /// Whether a thread can go on.
    fn is_enabled(&self, thread: usize) -> bool {
        matches!(self.pending(thread), Pending::Operation(operation) if operation.enabled)
    }

    /// The first thread that is about to do something of these kinds, and can.
    fn first_of(&self, kinds: Kinds) -> Option<usize> {
        (0..self.threads()).find(|&thread| match self.pending(thread) {
            Pending::Operation(operation) => operation.enabled && kinds.has(operation.event),
            Pending::Ended | Pending::Spinning => false,
        })
    }

    /// Performs the pending operation of a thread, which must be enabled, and runs the thread to its next one. `choices`
    /// answers what the step asks, in order; if it asks for more, nothing has happened.
    fn step(&mut self, thread: usize, choices: &[u32]) -> Step;

    /// Whether a thread [goes on](System::step_on) with what it is about to do.
    fn goes_on(&self, thread: usize, kinds: Kinds) -> bool {
        matches!(self.pending(thread), Pending::Operation(operation) if operation.enabled && kinds.has(operation.event))
    }

    /// A step after which the thread goes on with what is of these kinds and waits for nothing, as far as that leaves
    /// nothing open, [`MOST_AT_ONCE`] steps at most. `taken` is told of each step but the first.
    fn step_on(&mut self, thread: usize, choices: &[u32], kinds: Kinds, taken: &mut dyn FnMut(usize)) -> Step {
        let mut done = self.step(thread, choices);
        for _ in 1..MOST_AT_ONCE {
            if done != Step::Done || !self.goes_on(thread, kinds) {
                break;
            }
            match self.step(thread, &[]) {
                Step::Choose(_) => break,
                next => done = next,
            }
            taken(thread);
        }
        done
    }

    /// The same, told of nobody.
    fn step_far(&mut self, thread: usize, choices: &[u32], kinds: Kinds) -> Step {
        self.step_on(thread, choices, kinds, &mut |_| ())
    }

    /// The state, as numbers that are equal if and only if the states are. They stay valid as long as the machine.
    fn save(&mut self) -> &[u32];

    /// Goes to a state that was saved.
    fn load(&mut self, state: &[u32]);

    /// Whether the program has an operation that can tell a held lock from a free one without waiting for it.
    fn notices_held_locks(&self) -> bool;

    /// A number for what was printed so far; equal numbers mean equal output.
    fn output(&self) -> u32;

    /// What was printed, for such a number.
    fn printed(&self, output: u32) -> Vec<OutputChunk>;

    /// Whether, now that the program has ended, there are values that nobody can reach and that were never dropped.
    fn leaks(&mut self) -> bool;

    /// Bytes that saved states take, apart from their numbers.
    fn memory(&self) -> usize;
}

/// A thread that goes on does so many steps at most.
pub const MOST_AT_ONCE: u32 = 64;

/// A set of kinds of events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(u64);

const _: () = assert!(EventKind::NAMES.len() <= 64, "each kind has a bit");

impl Kinds {
    /// With one more.
    #[must_use]
    pub fn with(self, kind: EventKind) -> Self {
        Self(self.0 | 1 << kind as u8)
    }

    /// Whether it is in the set.
    #[inline]
    #[must_use]
    pub fn has(self, kind: EventKind) -> bool {
        self.0 >> kind as u8 & 1 == 1
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// What a thread is about to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pending {
    /// It has ended.
    Ended,
    /// It goes round in a loop for ever, without a visible operation.
    Spinning,
    /// A visible operation.
    Operation(Operation),
}

/// A visible operation that is about to happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operation {
    /// What it is.
    pub event: EventKind,
    /// The object, by its address; 0 for none.
    pub object: u64,
    /// Whether it can happen now.
    pub enabled: bool,
    /// The thread that holds what it waits for, if one does.
    pub waits_for: Option<usize>,
}

/// What came of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The thread stands before its next operation, or has ended.
    Done,
    /// It needs one more choice, out of so many.
    Choose(u32),
    /// The whole program has ended.
    End(Ending),
}

/// How a program ends by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ending {
    /// `main` returned, or `process::exit(0)`.
    Finished,
    /// `main` panicked.
    Panicked,
    /// `process::exit` with another code, or `main` returned an error.
    Exited(i32),
    /// `process::abort`, or a panic while another one unwound.
    Aborted,
    /// Nobody can go on, but for threads that go round in a loop for ever without a visible operation.
    Spinning,
    /// A thread went round in loops for so long without a visible operation that it was not followed further.
    Unfinished,
    /// A thread's stack was used up.
    StackOverflow,
    /// Memory was used up.
    OutOfMemory,
}
