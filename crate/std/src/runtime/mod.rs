//! The side that programs do not see: how a run is started, watched, stopped and reported.

mod panics;
mod run;
mod source;

pub use run::{Options, Poll, Run, StartError, start};
pub use source::{ObjectName, Subject};

#[cfg(target_family = "wasm")]
pub use crate::platform::wasm::{host_threads, hosts, set_cores};

use ::std::io::Write;
use ::std::sync::atomic::{AtomicBool, AtomicI32, AtomicUsize, Ordering};
use ::std::sync::{PoisonError, RwLock};

use interlock_trace::Stream;

use crate::fs::Files;
use crate::platform;

/// What programs ask for while they run.
struct World {
    args: Vec<String>,
    files: Files,
}

static WORLD: RwLock<World> = RwLock::new(World { args: Vec::new(), files: Files::Real });
static ECHO: AtomicBool = AtomicBool::new(false);
static ALIVE: AtomicUsize = AtomicUsize::new(0);
/// 1 + the code that the program has exited with; 0 before that.
static EXITED: AtomicI32 = AtomicI32::new(0);

fn set_world(args: Vec<String>, files: Files, echo: bool) {
    *WORLD.write().unwrap_or_else(PoisonError::into_inner) = World { args, files };
    ECHO.store(echo, Ordering::Relaxed);
    EXITED.store(0, Ordering::SeqCst);
}

/// Microseconds since some fixed moment, on the clock that runs are measured with.
#[must_use]
pub fn clock_micros() -> f64 {
    platform::clock_micros()
}

/// What is known of the clock that runs are measured with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clock {
    /// The smallest step that was seen, in milliseconds.
    pub resolution_ms: f64,
    /// What one call costs, in nanoseconds.
    pub call_ns: f64,
}

impl Clock {
    /// Measures the clock, during some twenty of its steps.
    #[must_use]
    pub fn measure() -> Self {
        const STEPS: u32 = 20;
        let start = clock_micros();
        let (mut smallest, mut before) = (f64::INFINITY, start);
        let (mut calls, mut steps) = (0, 0);
        while steps < STEPS {
            let now = clock_micros();
            calls += 1;
            if now > before {
                smallest = smallest.min(now - before);
                before = now;
                steps += 1;
            }
        }
        Self { resolution_ms: smallest / 1000.0, call_ns: (before - start) * 1000.0 / f64::from(calls) }
    }
}

/// How many threads of programs are alive.
#[must_use]
pub fn threads_alive() -> usize {
    ALIVE.load(Ordering::SeqCst)
}

pub(crate) fn thread_born() {
    ALIVE.fetch_add(1, Ordering::SeqCst);
}

pub(crate) fn thread_gone() {
    ALIVE.fetch_sub(1, Ordering::SeqCst);
}

pub(crate) fn args() -> Vec<String> {
    WORLD.read().unwrap_or_else(PoisonError::into_inner).args.clone()
}

pub(crate) fn files() -> Files {
    WORLD.read().unwrap_or_else(PoisonError::into_inner).files.clone()
}

/// Prints on the real stream, if the run wants that. A stream that nobody reads is no reason for the program to panic: the
/// report has the output as well.
pub(crate) fn echo(stream: Stream, text: &str) {
    if ECHO.load(Ordering::Relaxed) {
        let _ = match stream {
            Stream::Stdout => ::std::io::stdout().write_all(text.as_bytes()),
            Stream::Stderr => ::std::io::stderr().write_all(text.as_bytes()),
        };
    }
}

/// Ends the program at once, whatever its other threads do.
pub(crate) fn exit(code: i32) -> ! {
    if threads_alive() > 0 {
        EXITED.store(code.saturating_add(1), Ordering::SeqCst);
        loop {
            ::std::thread::park();
        }
    }
    ::std::process::exit(code)
}

fn exited() -> Option<i32> {
    match EXITED.load(Ordering::SeqCst) {
        0 => None,
        code => Some(code - 1),
    }
}
