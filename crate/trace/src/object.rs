//! The identity of a shared object, kept inside the facade's types, and what is counted about it.

use std::panic::Location;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::{hint, thread};

use crate::event::Site;
use crate::report::ObjectKind;
use crate::session;

/// Marks, in an object's sequence, that somebody has it to itself.
const BUSY: u32 = 1 << 31;
/// How often to look again before letting other threads run.
const SPINS: u32 = 100;

/// Lives inside every traced object: who it is, and its own order of events.
#[derive(Debug)]
pub struct ObjectCell {
    /// 0 until it is registered. Ids of an earlier run are below the present run's first id.
    id: AtomicU32,
    sequence: AtomicU32,
    kind: ObjectKind,
    created_at: &'static Location<'static>,
}

impl ObjectCell {
    /// An object that is registered now, so that objects made at one place are numbered as they were made.
    #[track_caller]
    #[must_use]
    pub fn new(kind: ObjectKind) -> Self {
        let cell = Self::new_const(kind);
        cell.id();
        cell
    }

    /// An object that is registered when it is first used: for statics, whose initial values are constants.
    #[track_caller]
    #[must_use]
    pub const fn new_const(kind: ObjectKind) -> Self {
        Self { id: AtomicU32::new(0), sequence: AtomicU32::new(0), kind, created_at: Location::caller() }
    }

    /// The object's id in the present run; 0 where no run is under way.
    #[inline]
    pub fn id(&self) -> u32 {
        let id = self.id.load(Ordering::Relaxed);
        if id < session::first_id() { self.register() } else { id }
    }

    /// The id that it was last given: for whoever has asked for [`ObjectCell::id`] in this run already.
    #[inline]
    pub(crate) fn known_id(&self) -> u32 {
        self.id.load(Ordering::Relaxed)
    }

    #[cold]
    fn register(&self) -> u32 {
        let Some(session) = session::current() else { return 0 };
        let mut objects = session.objects.write().unwrap_or_else(PoisonError::into_inner);
        // Another thread may have been here first.
        let id = self.id.load(Ordering::Relaxed);
        if id >= session.first_id {
            return id;
        }
        let id = session.add_object(&mut objects, self.kind, Site::of(self.created_at));
        self.id.store(id, Ordering::Relaxed);
        id
    }

    /// Runs `act` on the object with no other such call in between, and gives its result and place in the object's
    /// order. For operations of a few instructions that both observe and change: a thread that comes meanwhile spins.
    #[inline]
    pub fn in_turn<R>(&self, act: impl FnOnce() -> R) -> (R, u32) {
        let mut tries = 0;
        let before = loop {
            let before = self.sequence.fetch_or(BUSY, Ordering::Acquire);
            if before & BUSY == 0 {
                break before;
            }
            tries += 1;
            if tries < SPINS { hint::spin_loop() } else { thread::yield_now() }
        };
        let result = act();
        let sequence = before + 1;
        self.sequence.store(sequence, Ordering::Release);
        (result, sequence)
    }

    /// The next number in the object's own order.
    #[inline]
    pub fn next_sequence(&self) -> u32 {
        self.sequence.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// The same without an atomic operation.
    ///
    /// # Safety
    ///
    /// The caller must have the object to itself: hold the mutex, or the write lock, that this cell belongs to.
    #[inline]
    pub unsafe fn next_sequence_exclusive(&self) -> u32 {
        // SAFETY: the caller has exclusive access.
        unsafe {
            let sequence = self.sequence.as_ptr();
            *sequence += 1;
            *sequence
        }
    }
}

/// Registers an object that keeps no cell of its own (an `Arc` allocation); 0 where no run is under way.
#[track_caller]
#[must_use]
pub fn register(kind: ObjectKind) -> u32 {
    let Some(session) = session::current() else { return 0 };
    let mut objects = session.objects.write().unwrap_or_else(PoisonError::into_inner);
    session.add_object(&mut objects, kind, Site::of(Location::caller()))
}

/// What is known of one object in one run.
#[derive(Debug)]
pub struct ObjectRecord {
    /// What it is.
    pub kind: ObjectKind,
    /// Where it was made.
    pub created_at: Site,
    /// Grows with everything that may wake a waiter.
    pub wakes: AtomicU32,
    /// For a `Once`: 1 + the index of the thread that initialises it right now; 0 for nobody.
    pub initialiser: AtomicU32,
    /// Whether the lock is poisoned.
    pub poisoned: AtomicBool,
    acquisitions: AtomicU64,
    contended: AtomicU64,
    /// Nanoseconds held, weighted; the weights; and how many holds they stand for.
    held_ns: AtomicU64,
    held_weight: AtomicU64,
    held_samples: AtomicU64,
    longest_wait: Mutex<Option<LongestWait>>,
}

/// The longest wait for an object so far.
#[derive(Clone, Copy, Debug)]
pub struct LongestWait {
    /// How long, in microseconds.
    pub micros: f64,
    /// Index of the thread.
    pub thread: u32,
    /// Where.
    pub site: Site,
}

impl ObjectRecord {
    pub(crate) fn new(kind: ObjectKind, created_at: Site) -> Self {
        Self {
            kind,
            created_at,
            wakes: AtomicU32::new(0),
            initialiser: AtomicU32::new(0),
            poisoned: AtomicBool::new(false),
            acquisitions: AtomicU64::new(0),
            contended: AtomicU64::new(0),
            held_ns: AtomicU64::new(0),
            held_weight: AtomicU64::new(0),
            held_samples: AtomicU64::new(0),
            longest_wait: Mutex::new(None),
        }
    }

    /// Adds what one thread has counted.
    pub fn add(&self, tally: &Tally) {
        self.acquisitions.fetch_add(tally.acquisitions, Ordering::Relaxed);
        if tally.held_samples > 0 {
            self.held_ns.fetch_add(tally.held_ns, Ordering::Relaxed);
            self.held_weight.fetch_add(tally.held_weight, Ordering::Relaxed);
            self.held_samples.fetch_add(tally.held_samples, Ordering::Relaxed);
        }
    }

    /// Notes a wait that really blocked.
    pub fn waited(&self, wait: LongestWait) {
        self.contended.fetch_add(1, Ordering::Relaxed);
        let mut longest = self.longest_wait.lock().unwrap_or_else(PoisonError::into_inner);
        if longest.is_none_or(|longest| longest.micros < wait.micros) {
            *longest = Some(wait);
        }
    }

    /// Times the lock was acquired.
    pub fn acquisitions(&self) -> u64 {
        self.acquisitions.load(Ordering::Relaxed)
    }

    /// Acquisitions that had to wait.
    pub fn contended(&self) -> u64 {
        self.contended.load(Ordering::Relaxed)
    }

    /// The longest wait.
    pub fn longest_wait(&self) -> Option<LongestWait> {
        *self.longest_wait.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Holds that were timed.
    pub fn held_samples(&self) -> u64 {
        self.held_samples.load(Ordering::Relaxed)
    }

    /// Milliseconds held by all acquisitions, extrapolated from those that were timed. A timed hold is too long by one
    /// call of the clock, `call_ns`; what is left must stand out from the rounding of so many readings of a clock with
    /// steps of `step_ns`, or there is no answer.
    pub fn held_ms(&self, call_ns: f64, step_ns: f64) -> Option<f64> {
        let weight = self.held_weight.load(Ordering::Relaxed);
        let mean_ns = self.held_ns.load(Ordering::Relaxed) as f64 / weight as f64 - call_ns;
        let error_ns = step_ns / (self.held_samples() as f64).sqrt();
        (weight > 0 && mean_ns > error_ns).then(|| mean_ns * self.acquisitions() as f64 / 1e6)
    }
}

/// What one thread has counted about one lock since it last handed its counts over.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    /// The lock; 0 for none.
    pub object: u32,
    /// Times acquired.
    pub acquisitions: u64,
    /// Nanoseconds held, each timed hold times the number of holds that it stands for.
    pub held_ns: u64,
    /// The sum of these numbers.
    pub held_weight: u64,
    /// Holds that were timed.
    pub held_samples: u64,
}
