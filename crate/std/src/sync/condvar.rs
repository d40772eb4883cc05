//! `std::sync::Condvar`.

use ::std::panic::{Location, RefUnwindSafe, UnwindSafe};
use ::std::sync as real;
use ::std::time::Duration;

use interlock_trace::event::{EventKind, Site};
use interlock_trace::object::ObjectCell;
use interlock_trace::thread::NewWait;
use interlock_trace::{ObjectKind, WaitKind};

use super::hold::Hold;
use super::{LockResult, MutexGuard, PoisonError, map_lock};
use crate::hook;
use crate::time::Instant;

/// A traced [`std::sync::Condvar`](real::Condvar).
#[derive(Debug)]
pub struct Condvar {
    cell: ObjectCell,
    inner: real::Condvar,
}

impl UnwindSafe for Condvar {}
impl RefUnwindSafe for Condvar {}

/// Whether a wait ended because its time was up. (The real one cannot be constructed.)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaitTimeoutResult(bool);

impl WaitTimeoutResult {
    /// See [`real::WaitTimeoutResult::timed_out`].
    #[must_use]
    pub fn timed_out(&self) -> bool {
        self.0
    }
}

impl Condvar {
    /// See [`real::Condvar::new`]. Not `const`: it registers the condition variable.
    #[track_caller]
    #[allow(clippy::new_without_default, reason = "Default is implemented below, with the caller tracked")]
    pub fn new() -> Self {
        Self { cell: ObjectCell::new(ObjectKind::Condvar), inner: real::Condvar::new() }
    }

    /// The same for constants and statics: it is registered when it is first used.
    #[track_caller]
    pub const fn new_const() -> Self {
        Self { cell: ObjectCell::new_const(ObjectKind::Condvar), inner: real::Condvar::new() }
    }

    /// See [`real::Condvar::wait`].
    #[track_caller]
    pub fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>> {
        self.release_and_wait(guard, false, Site::of(Location::caller()), |inner| match self.inner.wait(inner) {
            Ok(inner) => Ok((inner, ())),
            Err(poisoned) => Err((poisoned.into_inner(), ())),
        })
        .map(|(guard, ())| guard)
        .map_err(|poisoned| PoisonError::new(poisoned.into_inner().0))
    }

    /// See [`real::Condvar::wait_while`].
    #[track_caller]
    pub fn wait_while<'a, T, F>(&self, mut guard: MutexGuard<'a, T>, mut condition: F) -> LockResult<MutexGuard<'a, T>>
    where
        F: FnMut(&mut T) -> bool,
    {
        while condition(&mut *guard) {
            guard = self.wait(guard)?;
        }
        Ok(guard)
    }

    /// See [`real::Condvar::wait_timeout`].
    #[track_caller]
    pub fn wait_timeout<'a, T>(
        &self,
        guard: MutexGuard<'a, T>,
        timeout: Duration,
    ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> {
        self.release_and_wait(guard, true, Site::of(Location::caller()), |inner| {
            let ours = |(inner, result): (_, real::WaitTimeoutResult)| (inner, WaitTimeoutResult(result.timed_out()));
            self.inner.wait_timeout(inner, timeout).map(ours).map_err(|poisoned| ours(poisoned.into_inner()))
        })
    }

    /// See [`real::Condvar::wait_timeout_while`], which cannot be used because it asks the platform for the time.
    #[track_caller]
    pub fn wait_timeout_while<'a, T, F>(
        &self,
        mut guard: MutexGuard<'a, T>,
        timeout: Duration,
        mut condition: F,
    ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)>
    where
        F: FnMut(&mut T) -> bool,
    {
        let start = Instant::now();
        loop {
            if !condition(&mut *guard) {
                return Ok((guard, WaitTimeoutResult(false)));
            }
            let Some(left) = timeout.checked_sub(start.elapsed()) else {
                return Ok((guard, WaitTimeoutResult(true)));
            };
            guard = self.wait_timeout(guard, left)?.0;
        }
    }

    /// Lets go of the mutex, blocks in `wait`, and takes the mutex back, all of it visible in the trace.
    fn release_and_wait<'a, T, R>(
        &self,
        guard: MutexGuard<'a, T>,
        timed: bool,
        site: Site,
        wait: impl FnOnce(real::MutexGuard<'a, T>) -> Result<(real::MutexGuard<'a, T>, R), (real::MutexGuard<'a, T>, R)>,
    ) -> LockResult<(MutexGuard<'a, T>, R)> {
        hook::checkpoint();
        let MutexGuard { hold, inner } = guard;
        let (mutex, value) = (hold.cell, hold.value);
        drop(hold);
        let begun = NewWait { timed, ..hook::wait_on(WaitKind::Condvar, EventKind::CondvarWait, &self.cell, site) };
        let result = hook::blocking(begun, || wait(inner));
        hook::event_now(EventKind::CondvarWake, &self.cell, site);
        map_lock(result.map_err(PoisonError::new), |(inner, extra)| {
            // SAFETY: the guard holds the lock again, and drops `hold` before `inner`.
            let hold = unsafe { Hold::new(mutex, value, WaitKind::Lock, site, true) };
            (MutexGuard { hold, inner }, extra)
        })
    }

    /// See [`real::Condvar::notify_one`].
    #[track_caller]
    pub fn notify_one(&self) {
        hook::checkpoint();
        hook::event(EventKind::NotifyOne, &self.cell, Site::of(Location::caller()));
        self.inner.notify_one();
        hook::may_have_woken(&self.cell);
    }

    /// See [`real::Condvar::notify_all`].
    #[track_caller]
    pub fn notify_all(&self) {
        hook::checkpoint();
        hook::event(EventKind::NotifyAll, &self.cell, Site::of(Location::caller()));
        self.inner.notify_all();
        hook::may_have_woken(&self.cell);
    }
}

impl Default for Condvar {
    #[track_caller]
    fn default() -> Self {
        Self::new()
    }
}
