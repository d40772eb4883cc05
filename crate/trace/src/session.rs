//! One run being recorded: its threads, objects, output and panics, and the switches that every traced operation reads.
//!
//! There is one session at a time in a process (or in a WebAssembly instance). Its switches are plain statics, so that
//! an operation with tracing off pays for one relaxed load.

use std::panic::Location;
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use crate::event::Site;
use crate::object::{ObjectRecord, Tally};
use crate::report::{ObjectKind, OutputChunk, Stream};
use crate::thread::ThreadRecord;

const TRACING: u32 = 1;
const STOPPING: u32 = 2;
const FULL: u32 = 4;

static SWITCHES: AtomicU32 = AtomicU32::new(0);
/// Ids below this belong to an earlier run. Never 0, so that 0 always means "not registered".
static FIRST_ID: AtomicU32 = AtomicU32::new(1);
static CURRENT: RwLock<Option<Arc<Session>>> = RwLock::new(None);

/// What a run may print before the rest is dropped, in bytes, the cost of keeping a chunk included.
const OUTPUT_LIMIT: usize = 4 << 20;
const CHUNK_OVERHEAD: usize = 64;
/// Objects that a run keeps apart.
const OBJECT_LIMIT: usize = 100_000;

/// Whether events are recorded.
#[inline]
pub fn tracing() -> bool {
    SWITCHES.load(Ordering::Relaxed) & TRACING != 0
}

/// Whether as many events are kept as may be. From then on none is kept of any thread: a trace that went on for some
/// threads only would show what never was.
#[inline]
pub(crate) fn is_full() -> bool {
    SWITCHES.load(Ordering::Relaxed) & FULL != 0
}

/// Whether the run is being stopped: threads are to unwind at their next traced operation.
#[inline]
pub fn stopping() -> bool {
    SWITCHES.load(Ordering::Relaxed) & STOPPING != 0
}

/// The first object id of the present run.
#[inline]
pub(crate) fn first_id() -> u32 {
    FIRST_ID.load(Ordering::Relaxed)
}

/// The run that is under way.
pub fn current() -> Option<Arc<Session>> {
    CURRENT.read().unwrap_or_else(PoisonError::into_inner).clone()
}

/// How to record a run.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Whether to record events.
    pub tracing: bool,
    /// Events to keep, in all.
    pub event_limit: usize,
    /// The clock, in microseconds since any fixed moment that all threads share.
    pub clock: fn() -> f64,
    /// What one call of it costs, in nanoseconds.
    pub clock_call_ns: f64,
    /// Its smallest step, in nanoseconds.
    pub clock_step_ns: f64,
}

/// One run being recorded.
pub struct Session {
    /// The id of the first object.
    pub(crate) first_id: u32,
    /// How it is recorded.
    pub settings: Settings,
    zero: f64,
    events_left: AtomicI64,
    /// Every object so far, in the order of their ids.
    pub objects: RwLock<Vec<Arc<ObjectRecord>>>,
    /// Every thread so far; the main thread first.
    pub threads: RwLock<Vec<Arc<ThreadRecord>>>,
    /// What was printed.
    pub output: Mutex<Output>,
    /// Every panic so far.
    pub panics: Mutex<Vec<PanicRecord>>,
}

/// What was printed.
#[derive(Default)]
pub struct Output {
    /// The pieces, in order.
    pub chunks: Vec<OutputChunk>,
    /// Bytes beyond the limit.
    pub dropped: u64,
    size: usize,
    /// How often something was printed.
    prints: u32,
}

/// One panic.
#[derive(Clone, Debug)]
pub struct PanicRecord {
    /// Index of the thread.
    pub thread: u32,
    /// What it said.
    pub message: String,
    /// Where.
    pub site: Option<Site>,
}

impl Session {
    /// Starts to record a run; the previous one is forgotten.
    pub fn start(settings: Settings) -> Arc<Self> {
        let mut current = CURRENT.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(previous) = current.take() {
            let objects = previous.objects.read().unwrap_or_else(PoisonError::into_inner).len();
            FIRST_ID.fetch_add(objects as u32, Ordering::Relaxed);
        }
        let session = Arc::new(Self {
            first_id: first_id(),
            settings,
            zero: (settings.clock)(),
            events_left: AtomicI64::new(settings.event_limit as i64),
            objects: RwLock::default(),
            threads: RwLock::default(),
            output: Mutex::default(),
            panics: Mutex::default(),
        });
        *current = Some(Arc::clone(&session));
        SWITCHES.store(if settings.tracing { TRACING } else { 0 }, Ordering::Relaxed);
        session
    }

    /// Makes every thread unwind at its next traced operation.
    pub fn stop(&self) {
        SWITCHES.fetch_or(STOPPING, Ordering::Relaxed);
    }

    /// Ends the recording. Threads that still run are recorded no more.
    pub fn finish(&self) {
        SWITCHES.fetch_and(!TRACING, Ordering::Relaxed);
    }

    /// Forgets the run: what it recorded is freed once its last thread has ended.
    pub fn forget() {
        let mut current = CURRENT.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(previous) = current.take() {
            let objects = previous.objects.read().unwrap_or_else(PoisonError::into_inner).len();
            FIRST_ID.fetch_add(objects as u32, Ordering::Relaxed);
            // Threads hold the session and the session holds them: cut the ring.
            previous.threads.write().unwrap_or_else(PoisonError::into_inner).clear();
        }
        // Threads that are still to be stopped must go on being stopped.
        SWITCHES.fetch_and(STOPPING, Ordering::Relaxed);
    }

    /// Microseconds since the start of the run.
    pub fn elapsed_micros(&self) -> f64 {
        ((self.settings.clock)() - self.zero).max(0.0)
    }

    /// Adds a thread that is about to be started. Without a name of its own it is called `main`, if it is the first, or
    /// `thread N` in spawn order.
    pub fn add_thread(
        self: &Arc<Self>,
        name: Option<String>,
        parent: Option<u32>,
        spawned_at: Option<&'static Location<'static>>,
    ) -> Arc<ThreadRecord> {
        let mut threads = self.threads.write().unwrap_or_else(PoisonError::into_inner);
        let index = threads.len() as u32;
        let name = name.unwrap_or_else(|| if index == 0 { "main".to_owned() } else { format!("thread {index}") });
        let record = Arc::new(ThreadRecord::new(Arc::clone(self), index, name, parent, spawned_at.map(Site::of)));
        threads.push(Arc::clone(&record));
        record
    }

    /// Takes back the thread that was added last, because it could not be started.
    pub fn remove_thread(&self, record: &Arc<ThreadRecord>) {
        let mut threads = self.threads.write().unwrap_or_else(PoisonError::into_inner);
        if threads.last().is_some_and(|last| Arc::ptr_eq(last, record)) {
            threads.pop();
        } else {
            record.ended(crate::report::ThreadFate::Finished);
        }
    }

    /// Adds an object and returns its id; 0 when there are too many to tell them apart in any view.
    pub(crate) fn add_object(&self, objects: &mut Vec<Arc<ObjectRecord>>, kind: ObjectKind, created_at: Site) -> u32 {
        if objects.len() >= OBJECT_LIMIT {
            return 0;
        }
        objects.push(Arc::new(ObjectRecord::new(kind, created_at)));
        self.first_id + objects.len() as u32 - 1
    }

    /// Calls `f` with an object of this run.
    pub fn with_object<R>(&self, id: u32, f: impl FnOnce(&ObjectRecord) -> R) -> Option<R> {
        let place = id.checked_sub(self.first_id)?;
        let objects = self.objects.read().unwrap_or_else(PoisonError::into_inner);
        objects.get(place as usize).map(|object| f(object))
    }

    /// How often something happened that may have woken a waiter of this object.
    pub fn wakes(&self, id: u32) -> u32 {
        self.with_object(id, |object| object.wakes.load(Ordering::SeqCst)).unwrap_or(0)
    }

    /// Notes that something has just happened that may have woken a waiter of this object. After the fact: until then,
    /// the caller itself counts as a thread that can go on.
    pub fn may_wake(&self, id: u32) {
        self.with_object(id, |object| object.wakes.fetch_add(1, Ordering::SeqCst));
    }

    pub(crate) fn add_tally(&self, tally: &Tally) {
        if tally.acquisitions > 0 || tally.held_samples > 0 {
            self.with_object(tally.object, |object| object.add(tally));
        }
    }

    pub(crate) fn allow_events(&self, events: usize) -> bool {
        let allowed = self.events_left.fetch_sub(events as i64, Ordering::Relaxed) >= events as i64;
        if !allowed {
            SWITCHES.fetch_or(FULL, Ordering::Relaxed);
        }
        allowed
    }

    /// Keeps something that was printed. Its place among all that was printed, from 1.
    pub fn print(&self, thread: u32, stream: Stream, text: &str) -> u32 {
        let mut output = self.output.lock().unwrap_or_else(PoisonError::into_inner);
        output.prints += 1;
        if output.size + text.len() + CHUNK_OVERHEAD > OUTPUT_LIMIT {
            output.size = OUTPUT_LIMIT;
            output.dropped += text.len() as u64;
        } else {
            output.size += text.len() + CHUNK_OVERHEAD;
            output.chunks.push(OutputChunk { thread, stream, text: text.to_owned() });
        }
        output.prints
    }
}
