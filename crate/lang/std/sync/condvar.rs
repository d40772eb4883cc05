//! `std::sync::Condvar`.

use crate::cell::UnsafeCell;
use crate::event::Event;
use crate::fmt::{self, Debug};
use crate::intrinsics;
use crate::sync::waiters::{Waiter, Waiters};
use crate::sync::{LockResult, Mutex, MutexGuard, PoisonError};
use crate::time::Duration;

#[lang = "Condvar"]
pub struct Condvar {
    waiters: UnsafeCell<Waiters>,
    site: usize,
}

unsafe impl Send for Condvar {}
unsafe impl Sync for Condvar {}

#[derive(Debug, PartialEq, Eq, Copy, Clone)]
pub struct WaitTimeoutResult(bool);

impl WaitTimeoutResult {
    pub fn timed_out(&self) -> bool {
        self.0
    }
}

impl Condvar {
    pub const fn new() -> Condvar {
        Condvar { waiters: UnsafeCell::new(Waiters::new()), site: intrinsics::object_site() }
    }

    pub fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>> {
        intrinsics::point(Event::CondvarWait, self.object());
        let mutex = self.release(guard);
        if intrinsics::spurious(self.object()) {
            return self.relock(mutex);
        }
        let mut waiter = Waiter::new();
        let waiter = &mut waiter as *mut Waiter;
        (*self.waiters.get()).add(waiter);
        let woken = &(*waiter).woken as *const usize;
        intrinsics::await_both(Event::CondvarWake, self.object(), woken, 1, mutex.holder(), 0);
        intrinsics::record(Event::LockAcquire, mutex.object(), 0);
        mutex.taken()
    }

    pub fn wait_while<'a, T, F: FnMut(&mut T) -> bool>(
        &self,
        guard: MutexGuard<'a, T>,
        mut condition: F,
    ) -> LockResult<MutexGuard<'a, T>> {
        let mut guard = guard;
        while condition(&mut *guard) {
            guard = self.wait(guard)?;
        }
        Ok(guard)
    }

    /// Gives up at any moment: how long it takes is not modelled.
    pub fn wait_timeout<'a, T>(
        &self,
        guard: MutexGuard<'a, T>,
        _timeout: Duration,
    ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> {
        intrinsics::assume("a timed wait may end at any moment");
        intrinsics::point(Event::CondvarWait, self.object());
        let mutex = self.release(guard);
        // Whoever gives up early takes no notification, even if it comes to lock the mutex again only after one.
        if intrinsics::choose(2) == 1 {
            return WaitTimeoutResult::with(self.relock(mutex), true);
        }
        let mut waiter = Waiter::new();
        let waiter = &mut waiter as *mut Waiter;
        (*self.waiters.get()).add(waiter);
        intrinsics::await_eq(Event::CondvarWake, self.object(), mutex.holder(), 0);
        intrinsics::record(Event::LockAcquire, mutex.object(), 0);
        (*self.waiters.get()).remove(waiter);
        let timed_out = (*waiter).woken == 0;
        WaitTimeoutResult::with(mutex.taken(), timed_out)
    }

    pub fn wait_timeout_while<'a, T, F: FnMut(&mut T) -> bool>(
        &self,
        guard: MutexGuard<'a, T>,
        timeout: Duration,
        mut condition: F,
    ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> {
        let mut guard = guard;
        loop {
            if !condition(&mut *guard) {
                return Ok((guard, WaitTimeoutResult(false)));
            }
            let (again, result) = self.wait_timeout(guard, timeout)?;
            guard = again;
            if result.timed_out() {
                let timed_out = condition(&mut *guard);
                return Ok((guard, WaitTimeoutResult(timed_out)));
            }
        }
    }

    pub fn notify_one(&self) {
        intrinsics::visible(Event::NotifyOne, self.object());
        (*self.waiters.get()).wake_one();
    }

    pub fn notify_all(&self) {
        intrinsics::visible(Event::NotifyAll, self.object());
        (*self.waiters.get()).wake_all();
    }

    fn object(&self) -> *const () {
        self.waiters.get() as *const ()
    }

    fn release<'a, T>(&self, guard: MutexGuard<'a, T>) -> &'a Mutex<T> {
        let mutex = guard.release();
        intrinsics::record(Event::CondvarWait, self.object(), 0);
        mutex
    }

    fn relock<'a, T>(&self, mutex: &'a Mutex<T>) -> LockResult<MutexGuard<'a, T>> {
        intrinsics::await_eq(Event::CondvarWake, self.object(), mutex.holder(), 0);
        intrinsics::record(Event::LockAcquire, mutex.object(), 0);
        mutex.taken()
    }
}

impl WaitTimeoutResult {
    fn with<'a, T>(
        locked: LockResult<MutexGuard<'a, T>>,
        timed_out: bool,
    ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> {
        match locked {
            Ok(guard) => Ok((guard, WaitTimeoutResult(timed_out))),
            Err(poisoned) => Err(PoisonError::new((poisoned.into_inner(), WaitTimeoutResult(timed_out)))),
        }
    }
}

impl Debug for Condvar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Condvar { .. }")
    }
}

impl Default for Condvar {
    fn default() -> Condvar {
        Condvar::new()
    }
}
