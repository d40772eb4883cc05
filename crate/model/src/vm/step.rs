//! What the machine and those who drive it tell each other: what a thread is about to do, how a step ended, and the
//! events of a step for those who record them.

use std::rc::Rc;

use interlock_lang::source::Span;

/// A number of a thread; the main thread is 0.
pub type ThreadId = usize;

/// An address in the machine: the number of a block above 32 bits of an offset in words. 0 is null.
pub type Address = u64;

/// What a thread would do if it were chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pending {
    /// Whether it can be chosen.
    pub status: Status,
    /// The kind of the visible operation: the number of an event kind.
    pub kind: u32,
    /// What it is done to; 0 for nothing.
    pub object: Address,
    /// The word whose value enables the operation; 0 if it is always enabled.
    pub awaits: Address,
    /// Where in the code.
    pub at: u32,
}

/// Whether a thread can take a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It can.
    Enabled,
    /// It waits for a word to change.
    Blocked,
    /// It has come to its end.
    Ended,
}

/// How a step ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The thread is before its next visible operation, or at its end.
    Done,
    /// Something is to be chosen that the given choices do not decide: one more of so many possibilities. The state is
    /// spoilt: load it again and repeat the step with one more choice.
    NeedsChoice(u32),
    /// The process came to its end.
    Ended(End),
    /// The machine could not go on: a limit, or an error of the engine itself.
    Fault(Fault),
}

/// How a process ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum End {
    /// With an exit code: 0 after `main`, 101 after a panic of the main thread.
    Exit(i32),
    /// Aborted, as after a panic in a destructor during cleanup.
    Abort,
}

/// What a program has used up: that is an end of it, as it is of a process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exhausted {
    /// The rounds of loops that may be between two visible operations: whether it ever comes to the next one is not known.
    Steps,
    /// A thread's stack.
    Stack,
    /// Memory.
    Memory,
}

/// Why the machine could not go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The program has used something up.
    Exhausted(Exhausted),
    /// A limit of the machine that the program reached: "more than 200 threads".
    Limit(String),
    /// Something that the model does not do exactly, met at run time.
    Unsupported(String),
    /// An error of the engine or of the library texts: never the program's.
    Internal(String),
}

/// One event of a step.
#[derive(Clone, Copy, Debug)]
pub struct Event<'a> {
    /// The thread that does it.
    pub thread: ThreadId,
    /// The number of the event's kind.
    pub kind: u32,
    /// What it is done to; 0 for nothing.
    pub object: Address,
    /// More about it, as the kind says.
    pub detail: u64,
    /// The innermost place of the learner's program; none in what runs before or after it.
    pub at: Option<Span>,
    /// The message of a panic.
    pub text: Option<&'a Rc<str>>,
}

/// Is told of every event while a step runs.
pub trait Observer {
    /// Whether it wants to be told: false makes the calls vanish.
    const ON: bool = true;

    /// Something happened.
    fn event(&mut self, event: Event<'_>);

    /// Something was printed.
    fn output(&mut self, thread: ThreadId, to_stderr: bool, text: &str) {
        let _ = (thread, to_stderr, text);
    }
}

/// Observes nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nobody;

impl Observer for Nobody {
    const ON: bool = false;

    fn event(&mut self, _event: Event<'_>) {}
}
