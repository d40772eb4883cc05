//! Operating system threads.

use ::std::num::NonZero;
use ::std::sync::LazyLock;
use ::std::time::Instant;
use ::std::{io, thread};

/// Starts a thread that runs `body`.
///
/// # Errors
///
/// When the operating system refuses.
pub(crate) fn start_thread(
    _label: &str,
    name: Option<String>,
    stack_size: Option<usize>,
    body: Box<dyn FnOnce() + Send>,
) -> io::Result<()> {
    let mut builder = thread::Builder::new();
    if let Some(name) = name {
        builder = builder.name(name);
    }
    if let Some(bytes) = stack_size {
        builder = builder.stack_size(bytes);
    }
    builder.spawn(body).map(drop)
}

/// A thread of the program is about to end. The operating system needs no hint.
pub(crate) fn thread_ends() {}

/// The main thread has ended, and with it the run, which whoever waits for it finds out soon enough.
pub(crate) fn main_ended() {}

/// Drops the values of thread-locals. The real ones drop by themselves.
pub(crate) fn drop_thread_locals() {}

/// Microseconds since some moment that all threads share.
pub(crate) fn clock_micros() -> f64 {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    START.elapsed().as_nanos() as f64 / 1000.0
}

pub(crate) fn yield_now() {
    thread::yield_now();
}

pub(crate) fn available_parallelism() -> io::Result<NonZero<usize>> {
    thread::available_parallelism()
}
