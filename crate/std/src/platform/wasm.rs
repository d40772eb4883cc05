//! Web workers.
//!
//! A browser cannot start a thread from a thread that then blocks: a worker only comes to life once its parent returns
//! to the event loop. So the workers of the pool are there before the program starts. Some of them become *hosts*: each
//! stays in [`host_threads`] for good and runs one thread of the program after the other. The others stay free for rayon.

use ::std::collections::VecDeque;
use ::std::io;
use ::std::num::NonZero;
use ::std::sync::atomic::{AtomicUsize, Ordering};
use ::std::sync::{Condvar, Mutex, PoisonError};
use ::std::time::Duration;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Performance, WorkerGlobalScope};

type Body = Box<dyn FnOnce() + Send>;

/// A thread that waits for a host: its name in the views, and what it runs.
type Waiting = (String, Body);

static WAITING: Mutex<VecDeque<Waiting>> = Mutex::new(VecDeque::new());
static ARRIVED: Condvar = Condvar::new();
static FREE_HOSTS: AtomicUsize = AtomicUsize::new(0);
static ALL_HOSTS: AtomicUsize = AtomicUsize::new(0);
static CORES: AtomicUsize = AtomicUsize::new(0);

/// Runs threads of the program on the calling worker, for good.
pub fn host_threads() {
    ALL_HOSTS.fetch_add(1, Ordering::SeqCst);
    FREE_HOSTS.fetch_add(1, Ordering::SeqCst);
    loop {
        let mut waiting = WAITING.lock().unwrap_or_else(PoisonError::into_inner);
        let (label, body) = loop {
            match waiting.pop_front() {
                Some(next) => break next,
                None => waiting = ARRIVED.wait(waiting).unwrap_or_else(PoisonError::into_inner),
            }
        };
        drop(waiting);
        set_thread_of_worker(&label);
        body();
    }
}

/// How many workers have entered [`host_threads`].
pub fn hosts() -> usize {
    ALL_HOSTS.load(Ordering::SeqCst)
}

/// Tells how many processors the browser reports.
pub fn set_cores(cores: usize) {
    CORES.store(cores, Ordering::Relaxed);
}

/// Starts a thread that runs `body`. All workers have stacks of one size, and a worker cannot be renamed.
///
/// # Errors
///
/// When all hosts are taken.
pub(crate) fn start_thread(
    label: &str,
    _name: Option<String>,
    _stack_size: Option<usize>,
    body: Body,
) -> io::Result<()> {
    let take_one = |free: usize| free.checked_sub(1);
    if FREE_HOSTS.fetch_update(Ordering::SeqCst, Ordering::SeqCst, take_one).is_err() {
        let message = format!("no more than {} threads can be alive at once here", hosts());
        return Err(io::Error::new(io::ErrorKind::WouldBlock, message));
    }
    WAITING.lock().unwrap_or_else(PoisonError::into_inner).push_back((label.to_owned(), body));
    ARRIVED.notify_one();
    Ok(())
}

/// The thread has run to its end, and its host is as good as free.
pub(crate) fn thread_ends() {
    FREE_HOSTS.fetch_add(1, Ordering::SeqCst);
}

pub(crate) fn drop_thread_locals() {
    crate::thread::drop_local_values();
}

#[wasm_bindgen]
extern "C" {
    /// The worker keeps the name of the thread that it runs, to say it when WebAssembly has trapped and can say nothing.
    #[wasm_bindgen(js_namespace = globalThis, js_name = interlockThreadOfWorker)]
    fn set_thread_of_worker(name: &str);

    /// The worker has its controller look at the run now, and not when it would do so anyway.
    #[wasm_bindgen(js_namespace = globalThis, js_name = interlockMainEnded)]
    fn tell_controller();
}

/// The main thread has ended, and with it the run.
pub(crate) fn main_ended() {
    tell_controller();
}

/// A worker's clock.
struct WorkerClock {
    performance: Performance,
    /// The zero of `performance.now()`, in milliseconds since 1970.
    origin: f64,
}

impl WorkerClock {
    fn of_this_worker() -> Self {
        let scope: WorkerGlobalScope = js_sys::global().unchecked_into();
        let performance = scope.performance().expect("every browser with threads has a clock in its workers");
        let origin = performance.time_origin();
        Self { performance, origin }
    }
}

::std::thread_local! {
    static CLOCK: WorkerClock = WorkerClock::of_this_worker();
}

/// Microseconds since 1970, by a clock that all workers share: each worker's `performance.now()` has its own zero.
pub(crate) fn clock_micros() -> f64 {
    CLOCK.with(|clock| (clock.origin + clock.performance.now()) * 1000.0)
}

/// std's own does nothing here. The shortest of waits makes the operating system choose again.
pub(crate) fn yield_now() {
    ::std::thread::sleep(Duration::from_nanos(1));
}

pub(crate) fn available_parallelism() -> io::Result<NonZero<usize>> {
    NonZero::new(CORES.load(Ordering::Relaxed)).ok_or_else(|| io::ErrorKind::Unsupported.into())
}
