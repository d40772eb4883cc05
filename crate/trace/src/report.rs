//! The report: what one run was, how it ended and what was measured.
//!
//! Both engines and the command line produce it, every view reads it, and its TypeScript twin is generated from these
//! definitions. All times are milliseconds; `None` means "not measured" (tracing was off), never zero.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::columns::{Object, Trace};

/// Index of a thread in [`Report::threads`]; the main thread is 0.
pub type ThreadIndex = u32;
/// Index of an object (a lock, a channel, …) in [`Report::objects`].
pub type ObjectIndex = u32;

/// What one run was, how it ended, and what was measured.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Report {
    /// Which engine ran the program.
    pub engine: Engine,
    /// The program's name in the catalogue.
    pub program: String,
    /// The value of every parameter in this run.
    pub params: BTreeMap<String, ParamValue>,
    /// How the run ended.
    pub verdict: Verdict,
    /// What the program said it expected and what it observed, if it said so.
    pub promise: Option<Promise>,
    /// Everything printed, in the order in which it was printed.
    pub output: Vec<OutputChunk>,
    /// Bytes of output that were not kept because the run printed too much.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub output_dropped: u64,
    /// Every panic, in the order in which they happened.
    pub panics: Vec<Panic>,
    /// Who is stuck and why: present if and only if the verdict is `deadlocked`.
    pub deadlock: Option<Deadlock>,
    /// Why the engine gave up: present if and only if the verdict is `failed`.
    pub failure: Option<Failure>,
    /// Wall time from the start of `main` to the end of the run.
    pub elapsed_ms: f64,
    /// Every thread of the program, the main thread first, then in spawn order.
    pub threads: Vec<ThreadReport>,
    /// Every shared object that was used.
    pub objects: Vec<Object>,
    /// Every `Mutex` and `RwLock` that was used; empty where tracing was off.
    pub locks: Vec<LockReport>,
    /// The events of the run; `None` where tracing was off.
    pub trace: Option<Trace>,
    /// Where and with what this was measured.
    pub environment: Environment,
}

impl Report {
    /// The report as JSON, as the page and `interlock run --json` have it.
    ///
    /// # Errors
    ///
    /// Never, unless memory runs out.
    pub fn to_json(&self) -> serde_json::Result<String> {
        serde_json::to_string(self)
    }
}

/// The engine that ran a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Engine {
    /// Real threads: web workers in a browser, operating system threads natively.
    Threads,
    /// A machine that takes one step at a time, as a schedule says. No time is measured.
    Model,
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Verdict {
    /// `main` returned.
    Finished,
    /// `main` panicked.
    Panicked,
    /// Some threads wait for each other, or all threads sleep and nobody is left to wake them.
    Deadlocked,
    /// The time limit of the run was reached.
    TimedOut,
    /// The user stopped the run.
    Stopped,
    /// The program trapped, overflowed its stack, or ran out of memory.
    Failed,
}

/// The value of a parameter.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum ParamValue {
    /// A `bool` parameter.
    Bool(bool),
    /// An integer parameter of any width.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    Integer(i64),
    /// An `f32` or `f64` parameter.
    Float(f64),
    /// A `&str` parameter.
    Text(String),
}

/// What a program promised. By convention a program prints a line `expected: X` and a line `observed: Y`;
/// the last of each counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Promise {
    /// The text after `expected: `.
    pub expected: String,
    /// The text after `observed: `.
    pub observed: String,
    /// Whether the two are the same text.
    pub held: bool,
}

/// Something printed by one call of a printing macro.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct OutputChunk {
    /// Who printed it.
    pub thread: ThreadIndex,
    /// Where it was printed to.
    pub stream: Stream,
    /// The text, with its line ends.
    pub text: String,
}

/// One of the two standard output streams.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Stream {
    /// `print!`, `println!`.
    Stdout,
    /// `eprint!`, `eprintln!`, `dbg!`.
    Stderr,
}

/// A place in the program's source, both numbers counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Position {
    /// Line.
    pub line: u32,
    /// Column, in characters.
    pub column: u32,
}

/// One panic.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Panic {
    /// Who panicked.
    pub thread: ThreadIndex,
    /// The panic message.
    pub message: String,
    /// Where; `None` when the place is not in the program's own source.
    pub position: Option<Position>,
}

/// Why nothing can go on.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Deadlock {
    /// What kind of standstill this is.
    pub kind: DeadlockKind,
    /// The stuck threads. For a cycle, in cycle order: each waits for the next, the last for the first; threads that
    /// merely wait for a member of the cycle come after it and have `in_cycle` false.
    pub stuck: Vec<StuckThread>,
}

/// Kinds of standstill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum DeadlockKind {
    /// Threads wait for each other in a ring (a ring of one is a thread that waits for itself).
    Cycle,
    /// No ring, but every thread sleeps and nobody is left to wake one: a lost wake-up.
    AllAsleep,
}

/// A thread that cannot go on.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct StuckThread {
    /// Who.
    pub thread: ThreadIndex,
    /// Whether it is part of the ring.
    pub in_cycle: bool,
    /// What it does.
    pub wait: WaitKind,
    /// The lock, condition variable, channel, … that it waits for; `None` for a join, a park.
    pub object: Option<ObjectIndex>,
    /// The thread that it waits for: the holder of the lock or the joined thread, where there is one.
    pub waits_for: Option<ThreadIndex>,
    /// Where it waits.
    pub position: Option<Position>,
    /// The locks that it holds meanwhile.
    pub holds: Vec<HeldLock>,
}

/// What a blocked thread waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum WaitKind {
    /// `Mutex::lock`.
    Lock,
    /// `RwLock::read`.
    Read,
    /// `RwLock::write`.
    Write,
    /// `Condvar::wait` and relatives.
    Condvar,
    /// `Receiver::recv`.
    Receive,
    /// `SyncSender::send` on a full channel.
    Send,
    /// `Barrier::wait`.
    Barrier,
    /// `Once`, `OnceLock` or `LazyLock`, while another thread initialises it.
    Once,
    /// `JoinHandle::join` or the end of `thread::scope`.
    Join,
    /// `thread::park`.
    Park,
    /// `thread::sleep`.
    Sleep,
}

/// A lock in someone's hands.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct HeldLock {
    /// The lock.
    pub object: ObjectIndex,
    /// Where it was taken.
    pub position: Option<Position>,
}

/// Why an engine gave up.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Failure {
    /// What happened.
    pub kind: FailureKind,
    /// The engine's own words.
    pub message: String,
    /// The name of the thread that it happened in, where known.
    pub thread: Option<String>,
}

/// Kinds of failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum FailureKind {
    /// WebAssembly trapped.
    Trap,
    /// A thread's stack was used up.
    StackOverflow,
    /// Memory was used up.
    OutOfMemory,
    /// The engine itself did not start or stopped answering.
    Engine,
}

/// One thread of the run.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ThreadReport {
    /// `main`, the name given to `thread::Builder`, or `thread N` in spawn order.
    pub name: String,
    /// Who spawned it; `None` for the main thread.
    pub parent: Option<ThreadIndex>,
    /// Where it was spawned.
    pub spawned_at: Option<Position>,
    /// How far it came.
    pub fate: ThreadFate,
    /// What it waited for when the run ended, if it did.
    pub waiting_for: Option<WaitKind>,
    /// Times it acquired a lock; `None` where tracing was off.
    #[cfg_attr(feature = "types", ts(type = "number | null"))]
    pub acquisitions: Option<u64>,
    /// Times; `None` where tracing was off.
    pub times: Option<ThreadTimes>,
}

/// How far a thread came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum ThreadFate {
    /// Its closure returned.
    Finished,
    /// It panicked.
    Panicked,
    /// It was waiting when the run ended.
    Waiting,
    /// It was running when the run ended.
    Running,
}

/// Where a thread's time went.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ThreadTimes {
    /// From the start of the run to the thread's first instruction.
    pub started_ms: f64,
    /// From the thread's first instruction to its last (or to the end of the run).
    pub lifetime_ms: f64,
    /// Of that: waiting for a `Mutex` or `RwLock`.
    pub waiting_ms: f64,
    /// Of that: blocked on anything else (condition variable, channel, barrier, once, join, park).
    pub blocked_ms: f64,
    /// Of that: in `thread::sleep`.
    pub asleep_ms: f64,
    /// The rest.
    pub running_ms: f64,
}

/// One `Mutex` or `RwLock`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct LockReport {
    /// Which object.
    pub object: ObjectIndex,
    /// The name that the source gives it.
    pub name: String,
    /// `Mutex` or `RwLock`.
    pub kind: ObjectKind,
    /// Times it was acquired.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub acquisitions: u64,
    /// Requests that had to wait for another thread: acquisitions, and those that still waited when the run ended.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub contended: u64,
    /// Requests that still waited when the run ended. They are no acquisitions.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub still_waiting: u64,
    /// Time held, extrapolated from the timed acquisitions; readers of an `RwLock` count one by one. `None` when it was
    /// too short for the clock to tell.
    pub held_ms: Option<f64>,
    /// How many acquisitions were timed for that.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub held_samples: u64,
    /// The longest wait for it.
    pub longest_wait_ms: Option<f64>,
    /// Who waited longest.
    pub longest_wait_by: Option<ThreadIndex>,
    /// Where that was.
    pub longest_wait_at: Option<Position>,
    /// Whether it was poisoned when the run ended.
    pub poisoned: bool,
}

/// Kinds of shared objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[repr(u8)]
pub enum ObjectKind {
    /// `std::sync::Mutex`.
    Mutex,
    /// `std::sync::RwLock`.
    RwLock,
    /// `std::sync::Condvar`.
    Condvar,
    /// `std::sync::Barrier`.
    Barrier,
    /// `std::sync::Once`, `OnceLock` and `LazyLock`.
    Once,
    /// A `std::sync::mpsc` channel.
    Channel,
    /// A `std::sync::atomic` type.
    Atomic,
    /// A `std::sync::Arc` allocation.
    Arc,
}

/// Where and with what a run was measured.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Environment {
    /// `native`, or the browser's name and version.
    pub host: String,
    /// Logical processors that the host reports.
    pub cores: u32,
    /// The smallest step of the clock that was seen, in milliseconds.
    pub clock_resolution_ms: f64,
    /// Whether events were recorded.
    pub tracing: bool,
    /// How many program threads may be alive at once, the main thread included.
    pub thread_limit: u32,
}

/// What is known of a run while it goes on.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Progress {
    /// Wall time since the start of `main`.
    pub elapsed_ms: f64,
    /// Output since the previous progress.
    pub output: Vec<OutputChunk>,
    /// Every thread so far, by name, with what it does right now (`None`: it runs).
    pub threads: Vec<ThreadNow>,
}

impl Progress {
    /// The progress as JSON.
    ///
    /// # Errors
    ///
    /// Never, unless memory runs out.
    pub fn to_json(&self) -> serde_json::Result<String> {
        serde_json::to_string(self)
    }
}

/// What a thread does at this moment.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ThreadNow {
    /// Its name.
    pub name: String,
    /// Whether its closure has ended.
    pub ended: bool,
    /// What it waits for, if it waits.
    pub waiting_for: Option<WaitKind>,
}
