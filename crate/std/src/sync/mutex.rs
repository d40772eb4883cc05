//! `std::sync::Mutex`.

use ::std::fmt;
use ::std::ops::{Deref, DerefMut};
use ::std::panic::{Location, RefUnwindSafe, UnwindSafe};
use ::std::sync as real;

use interlock_trace::event::{Event, EventKind, Site};
use interlock_trace::object::ObjectCell;
use interlock_trace::{ObjectKind, WaitKind};

use super::hold::{self, Hold};
use super::{LockResult, PoisonError, TryLockError, TryLockResult, map_lock};
use crate::hook;

/// A traced [`std::sync::Mutex`](real::Mutex).
pub struct Mutex<T: ?Sized> {
    cell: ObjectCell,
    inner: real::Mutex<T>,
}

impl<T: ?Sized> UnwindSafe for Mutex<T> {}
impl<T: ?Sized> RefUnwindSafe for Mutex<T> {}

/// The guard of a [`Mutex`].
#[must_use = "if unused the Mutex will immediately unlock"]
pub struct MutexGuard<'a, T: ?Sized + 'a> {
    pub(super) hold: Hold<'a, T>,
    pub(super) inner: real::MutexGuard<'a, T>,
}

impl<T> Mutex<T> {
    /// See [`real::Mutex::new`]. Not `const`: it registers the mutex.
    #[track_caller]
    pub fn new(value: T) -> Self {
        Self { cell: ObjectCell::new(ObjectKind::Mutex), inner: real::Mutex::new(value) }
    }

    /// The same for constants and statics: the mutex is registered when it is first used.
    #[track_caller]
    pub const fn new_const(value: T) -> Self {
        Self { cell: ObjectCell::new_const(ObjectKind::Mutex), inner: real::Mutex::new(value) }
    }

    /// See [`real::Mutex::into_inner`].
    pub fn into_inner(self) -> LockResult<T> {
        self.inner.into_inner()
    }
}

impl<T: ?Sized> Mutex<T> {
    /// See [`real::Mutex::lock`].
    #[inline]
    #[track_caller]
    pub fn lock(&self) -> LockResult<MutexGuard<'_, T>> {
        hook::checkpoint();
        let site = Site::of(Location::caller());
        match self.inner.try_lock() {
            Ok(inner) => Ok(self.guard(inner, site, false)),
            Err(TryLockError::Poisoned(poisoned)) => {
                Err(PoisonError::new(self.guard(poisoned.into_inner(), site, false)))
            }
            Err(TryLockError::WouldBlock) => self.lock_contended(site),
        }
    }

    #[cold]
    fn lock_contended(&self, site: Site) -> LockResult<MutexGuard<'_, T>> {
        let wait = hook::wait_on(WaitKind::Lock, EventKind::LockWait, &self.cell, site);
        map_lock(hook::blocking(wait, || self.inner.lock()), |inner| self.guard(inner, site, true))
    }

    /// See [`real::Mutex::try_lock`].
    #[inline]
    #[track_caller]
    pub fn try_lock(&self) -> TryLockResult<MutexGuard<'_, T>> {
        hook::checkpoint();
        let site = Site::of(Location::caller());
        match self.inner.try_lock() {
            Ok(inner) => Ok(self.guard(inner, site, false)),
            Err(TryLockError::Poisoned(poisoned)) => {
                Err(PoisonError::new(self.guard(poisoned.into_inner(), site, false)).into())
            }
            Err(TryLockError::WouldBlock) => {
                hook::record(|| Event { object: self.cell.id(), ..Event::new(EventKind::TryFailed, site) });
                Err(TryLockError::WouldBlock)
            }
        }
    }

    #[inline(always)]
    fn guard<'a>(&'a self, inner: real::MutexGuard<'a, T>, site: Site, waited: bool) -> MutexGuard<'a, T> {
        // SAFETY: the guard holds the lock, and drops `hold` before `inner`.
        let hold = unsafe { Hold::new(&self.cell, self.inner.data_ptr(), WaitKind::Lock, site, waited) };
        MutexGuard { hold, inner }
    }

    /// See [`real::Mutex::is_poisoned`].
    pub fn is_poisoned(&self) -> bool {
        self.inner.is_poisoned()
    }

    /// See [`real::Mutex::clear_poison`].
    #[track_caller]
    pub fn clear_poison(&self) {
        hold::clear_poison(&self.cell, Site::of(Location::caller()));
        self.inner.clear_poison();
    }

    /// See [`real::Mutex::get_mut`].
    pub fn get_mut(&mut self) -> LockResult<&mut T> {
        self.inner.get_mut()
    }
}

impl<T: Default> Default for Mutex<T> {
    #[track_caller]
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T> From<T> for Mutex<T> {
    #[track_caller]
    fn from(value: T) -> Self {
        Self::new(value)
    }
}

impl<T: ?Sized + fmt::Debug> fmt::Debug for Mutex<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.fmt(f)
    }
}

impl<T: ?Sized> Deref for MutexGuard<'_, T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        &self.inner
    }
}

impl<T: ?Sized> DerefMut for MutexGuard<'_, T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut T {
        &mut self.inner
    }
}

impl<T: ?Sized + fmt::Debug> fmt::Debug for MutexGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.fmt(f)
    }
}

impl<T: ?Sized + fmt::Display> fmt::Display for MutexGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.fmt(f)
    }
}
