//! `std::sync::Barrier`.

use ::std::fmt;
use ::std::panic::Location;
use ::std::sync as real;
use ::std::sync::atomic::{AtomicUsize, Ordering};

use interlock_trace::event::{EventKind, Site};
use interlock_trace::object::ObjectCell;
use interlock_trace::{ObjectKind, WaitKind};

use crate::hook;

/// A traced [`std::sync::Barrier`](real::Barrier).
pub struct Barrier {
    cell: ObjectCell,
    inner: real::Barrier,
    size: usize,
    arrived: AtomicUsize,
}

pub use real::BarrierWaitResult;

impl Barrier {
    /// See [`real::Barrier::new`]. Not `const`: it registers the barrier.
    #[track_caller]
    #[must_use]
    pub fn new(size: usize) -> Self {
        let cell = ObjectCell::new(ObjectKind::Barrier);
        Self { cell, inner: real::Barrier::new(size), size, arrived: AtomicUsize::new(0) }
    }

    /// The same for constants and statics: the barrier is registered when it is first used.
    #[track_caller]
    #[must_use]
    pub const fn new_const(size: usize) -> Self {
        let cell = ObjectCell::new_const(ObjectKind::Barrier);
        Self { cell, inner: real::Barrier::new(size), size, arrived: AtomicUsize::new(0) }
    }

    /// See [`real::Barrier::wait`].
    #[track_caller]
    pub fn wait(&self) -> BarrierWaitResult {
        hook::checkpoint();
        let site = Site::of(Location::caller());
        let arrivals = self.arrived.fetch_add(1, Ordering::SeqCst) + 1;
        // The arrival that completes the round never waits, and must never look as if it did: for a moment all threads
        // would seem to be asleep.
        let result = if arrivals.is_multiple_of(self.size.max(1)) {
            hook::event(EventKind::BarrierArrive, &self.cell, site);
            self.inner.wait()
        } else {
            let wait = hook::wait_on(WaitKind::Barrier, EventKind::BarrierWait, &self.cell, site);
            hook::blocking(wait, || self.inner.wait())
        };
        hook::may_have_woken(&self.cell);
        hook::event_now(EventKind::BarrierPass, &self.cell, site);
        result
    }
}

impl fmt::Debug for Barrier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.fmt(f)
    }
}
