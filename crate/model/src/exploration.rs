//! What an exploration tells: plain data, which the command line and the page read, with a TypeScript twin.

use std::collections::BTreeMap;

use interlock_trace::{ObjectKind, OutputChunk, ParamValue, Position, Promise, ThreadIndex};
use serde::Serialize;

/// What can come of a program.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Exploration {
    /// The program's name in the catalogue, or the file's.
    pub program: String,
    /// The value of every parameter.
    pub params: BTreeMap<String, ParamValue>,
    /// What follows for the program.
    pub verdict: ExplorationVerdict,
    /// How much of what can happen was looked at.
    pub coverage: Coverage,
    /// Different states that were stored.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub states: u64,
    /// Steps from one stored state to another.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub steps: u64,
    /// Bytes that states and steps took.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub memory: u64,
    /// Time from the beginning of the search to this result, in milliseconds.
    pub elapsed_ms: f64,
    /// Whether operations that commute with everything else were taken at once instead of being interleaved.
    pub reduced: bool,
    /// Whether waits on condition variables could end without a notification.
    pub spurious: bool,
    /// Whether the program names an ordering weaker than `SeqCst`, which the model does not distinguish from it.
    pub weaker_orderings: bool,
    /// What the model takes for granted beyond the memory model, in plain sentences.
    pub assumptions: Vec<String>,
    /// How many interleavings of visible operations there are; none where that was not counted. Digits, for it may be larger
    /// than any number type.
    pub interleavings: Option<String>,
    /// Every way in which the program can end, the bad ones first.
    pub outcomes: Vec<Outcome>,
    /// What else was found on the way.
    pub findings: Vec<Finding>,
}

/// What follows for a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum ExplorationVerdict {
    /// Every interleaving ends well.
    Holds,
    /// Some do not.
    Fails,
    /// None that was looked at ends badly, but not all were.
    Undecided,
}

/// How much of what can happen was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Coverage {
    /// All of it.
    Exhaustive,
    /// What could be reached within a bound.
    Bounded {
        /// Which bound ended the search.
        by: Bound,
        /// Its size: states, bytes, milliseconds.
        #[cfg_attr(feature = "types", ts(type = "number"))]
        limit: u64,
    },
    /// Single runs.
    Sampled {
        /// How many.
        #[cfg_attr(feature = "types", ts(type = "number"))]
        runs: u64,
    },
}

/// What ended a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Bound {
    /// The number of states.
    States,
    /// Memory.
    Memory,
    /// Time.
    Time,
    /// The rounds of loops between two visible operations of a thread.
    Rounds,
    /// The user.
    Stopped,
}

/// One way in which the program can end.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Outcome {
    /// How it ends.
    pub kind: OutcomeKind,
    /// The exit code, if it ends by itself.
    pub exit_code: Option<i32>,
    /// Everything printed.
    pub output: Vec<OutputChunk>,
    /// What the program said it expected and what it observed, if it said so.
    pub promise: Option<Promise>,
    /// Whether this is what nobody wants: anything but an orderly end with the promise held.
    pub bad: bool,
    /// How many interleavings end so; none where that was not counted.
    pub interleavings: Option<String>,
    /// One that does.
    pub witness: Witness,
}

/// A schedule that shows something.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Witness {
    /// The schedule as text.
    pub schedule: String,
    /// Its visible operations.
    pub steps: u32,
    /// How often the next operation is another thread's.
    pub switches: u32,
    /// Whether it is proved that no other one has fewer operations, or as many and fewer switches.
    pub shortest: bool,
}

/// How a program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum OutcomeKind {
    /// `main` returned.
    Finished,
    /// `main` panicked.
    Panicked,
    /// `process::exit`, or `main` returned an error.
    Exited,
    /// `process::abort`, or a panic while another one unwound.
    Aborted,
    /// Nothing can go on.
    Deadlocked,
    /// Nobody can go on, but for threads that go round in a loop for ever without a visible operation: they came back to
    /// where they were.
    Spinning,
    /// A thread was not followed to its next visible operation, as it is too far away. This is no end of the program.
    Unfinished,
    /// A thread's stack was used up: 1 MiB.
    StackOverflow,
    /// Memory was used up: 128 MiB.
    OutOfMemory,
}

/// Something worth telling that is not the end of a program.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Finding {
    /// What.
    pub kind: FindingKind,
    /// The threads that it is about.
    pub threads: Vec<ThreadIndex>,
    /// Whether the program fails for it.
    pub bad: bool,
    /// A schedule that leads there.
    pub witness: Witness,
}

/// Kinds of findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum FindingKind {
    /// Some threads wait for each other in a ring while others go on.
    PartialDeadlock,
    /// A thread waits for a lock that it holds itself.
    DoubleLock,
    /// Threads go on for ever without getting anywhere, although each gets its turn.
    Livelock,
    /// A thread other than main panicked.
    ThreadPanicked,
    /// A thread met a poisoned lock.
    PoisonMet,
    /// `main` ended before threads that nobody joined had.
    ThreadsCutOff,
    /// Values behind `Arc`s that own each other were never dropped.
    Leak,
}

/// One program paused at one point of one schedule.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Snapshot {
    /// The steps so far.
    pub schedule: String,
    /// How many they are.
    pub steps: u32,
    /// How the program ended, if it has.
    pub ended: Option<OutcomeKind>,
    /// Every thread so far.
    pub threads: Vec<PausedThread>,
    /// Every shared object that can be reached.
    pub objects: Vec<PausedObject>,
    /// Everything printed so far.
    pub output: Vec<OutputChunk>,
}

/// A thread that is paused.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct PausedThread {
    /// Its name.
    pub name: String,
    /// Whether it can go on.
    pub state: PausedState,
    /// What it is about to do; none if it has ended.
    pub next: Option<NextOperation>,
    /// Its stack, the innermost function first; functions of std are left out.
    pub frames: Vec<Frame>,
}

/// Whether a paused thread can go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum PausedState {
    /// It can be chosen.
    Ready,
    /// It waits.
    Waiting,
    /// It goes round in a loop for ever, without a visible operation.
    Spinning,
    /// It has ended.
    Ended,
    /// It has ended by a panic.
    Panicked,
}

/// A visible operation that comes next.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct NextOperation {
    /// The kind of its event, as in a trace.
    pub event: String,
    /// The object, as an index into the objects of the snapshot.
    pub object: Option<u32>,
    /// The thread that has what it waits for.
    pub waits_for: Option<ThreadIndex>,
    /// Where.
    pub position: Option<Position>,
    /// How many ways the step can go; more than 1 where it is open who is woken up, or whether a timed wait ends.
    pub ways: u32,
}

/// A call that has not returned.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Frame {
    /// The function, or `closure in …`.
    pub function: String,
    /// Where it is.
    pub position: Option<Position>,
    /// Its variables that have a value.
    pub variables: Vec<VariableNow>,
}

/// A variable and its value.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct VariableNow {
    /// Its name.
    pub name: String,
    /// Its type, as rustc prints it.
    pub ty: String,
    /// Its value, much as `{:?}` shows it.
    pub value: String,
    /// The object that it is, or refers to, as an index into the objects of the snapshot.
    pub object: Option<u32>,
}

/// A shared object and its state.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct PausedObject {
    /// The name that the source gives it.
    pub name: String,
    /// What it is.
    pub kind: ObjectKind,
    /// The value inside, where there is one.
    pub value: Option<String>,
    /// The threads that hold it: a mutex's one, an `RwLock`'s readers or writer.
    pub holders: Vec<ThreadIndex>,
    /// The threads that wait for it.
    pub waiting: Vec<ThreadIndex>,
    /// Whether it is poisoned.
    pub poisoned: bool,
    /// For an `Arc`: the number of owners.
    pub owners: Option<u32>,
    /// For an `Arc`: those owners that are variables, or in one. Others are in another value that is shared, or are just
    /// being passed on.
    pub owned_by: Vec<OwnerNow>,
    /// Whether it is no longer there.
    pub gone: bool,
}

/// A variable that owns what an `Arc` shares.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct OwnerNow {
    /// Whose stack it is on.
    pub thread: ThreadIndex,
    /// Its name.
    pub variable: String,
}
