//! `std::sync::RwLock`.

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

/// A traced [`std::sync::RwLock`](real::RwLock).
pub struct RwLock<T: ?Sized> {
    cell: ObjectCell,
    inner: real::RwLock<T>,
}

impl<T: ?Sized> UnwindSafe for RwLock<T> {}
impl<T: ?Sized> RefUnwindSafe for RwLock<T> {}

/// The guard of [`RwLock::read`].
#[must_use = "if unused the RwLock will immediately unlock"]
pub struct RwLockReadGuard<'a, T: ?Sized + 'a> {
    // Dropped before `inner`, while the lock is still held.
    _hold: Hold<'a, T>,
    inner: real::RwLockReadGuard<'a, T>,
}

/// The guard of [`RwLock::write`].
#[must_use = "if unused the RwLock will immediately unlock"]
pub struct RwLockWriteGuard<'a, T: ?Sized + 'a> {
    // Dropped before `inner`, while the lock is still held.
    hold: Hold<'a, T>,
    inner: real::RwLockWriteGuard<'a, T>,
}

impl<T> RwLock<T> {
    /// See [`real::RwLock::new`]. Not `const`: it registers the lock.
    #[track_caller]
    pub fn new(value: T) -> Self {
        Self { cell: ObjectCell::new(ObjectKind::RwLock), inner: real::RwLock::new(value) }
    }

    /// The same for constants and statics: the lock is registered when it is first used.
    #[track_caller]
    pub const fn new_const(value: T) -> Self {
        Self { cell: ObjectCell::new_const(ObjectKind::RwLock), inner: real::RwLock::new(value) }
    }

    /// See [`real::RwLock::into_inner`].
    pub fn into_inner(self) -> LockResult<T> {
        self.inner.into_inner()
    }
}

impl<T: ?Sized> RwLock<T> {
    /// See [`real::RwLock::read`].
    #[inline]
    #[track_caller]
    pub fn read(&self) -> LockResult<RwLockReadGuard<'_, T>> {
        hook::checkpoint();
        let site = Site::of(Location::caller());
        match self.inner.try_read() {
            Ok(inner) => Ok(self.read_guard(inner, site, false)),
            Err(TryLockError::Poisoned(poisoned)) => {
                Err(PoisonError::new(self.read_guard(poisoned.into_inner(), site, false)))
            }
            Err(TryLockError::WouldBlock) => self.read_contended(site),
        }
    }

    #[cold]
    fn read_contended(&self, site: Site) -> LockResult<RwLockReadGuard<'_, T>> {
        let wait = hook::wait_on(WaitKind::Read, EventKind::ReadWait, &self.cell, site);
        map_lock(hook::blocking(wait, || self.inner.read()), |inner| self.read_guard(inner, site, true))
    }

    /// See [`real::RwLock::try_read`].
    #[inline]
    #[track_caller]
    pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<'_, T>> {
        hook::checkpoint();
        let site = Site::of(Location::caller());
        match self.inner.try_read() {
            Ok(inner) => Ok(self.read_guard(inner, site, false)),
            Err(TryLockError::Poisoned(poisoned)) => {
                Err(PoisonError::new(self.read_guard(poisoned.into_inner(), site, false)).into())
            }
            Err(TryLockError::WouldBlock) => Err(self.try_failed(site)),
        }
    }

    /// See [`real::RwLock::write`].
    #[inline]
    #[track_caller]
    pub fn write(&self) -> LockResult<RwLockWriteGuard<'_, T>> {
        hook::checkpoint();
        let site = Site::of(Location::caller());
        match self.inner.try_write() {
            Ok(inner) => Ok(self.write_guard(inner, site, false)),
            Err(TryLockError::Poisoned(poisoned)) => {
                Err(PoisonError::new(self.write_guard(poisoned.into_inner(), site, false)))
            }
            Err(TryLockError::WouldBlock) => self.write_contended(site),
        }
    }

    #[cold]
    fn write_contended(&self, site: Site) -> LockResult<RwLockWriteGuard<'_, T>> {
        let wait = hook::wait_on(WaitKind::Write, EventKind::WriteWait, &self.cell, site);
        map_lock(hook::blocking(wait, || self.inner.write()), |inner| self.write_guard(inner, site, true))
    }

    /// See [`real::RwLock::try_write`].
    #[inline]
    #[track_caller]
    pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<'_, T>> {
        hook::checkpoint();
        let site = Site::of(Location::caller());
        match self.inner.try_write() {
            Ok(inner) => Ok(self.write_guard(inner, site, false)),
            Err(TryLockError::Poisoned(poisoned)) => {
                Err(PoisonError::new(self.write_guard(poisoned.into_inner(), site, false)).into())
            }
            Err(TryLockError::WouldBlock) => Err(self.try_failed(site)),
        }
    }

    fn try_failed<G>(&self, site: Site) -> TryLockError<G> {
        hook::record(|| Event { object: self.cell.id(), ..Event::new(EventKind::TryFailed, site) });
        TryLockError::WouldBlock
    }

    #[inline(always)]
    fn read_guard<'a>(
        &'a self,
        inner: real::RwLockReadGuard<'a, T>,
        site: Site,
        waited: bool,
    ) -> RwLockReadGuard<'a, T> {
        // SAFETY: the guard holds the lock, and drops `hold` before `inner`.
        let hold = unsafe { Hold::new(&self.cell, self.inner.data_ptr(), WaitKind::Read, site, waited) };
        RwLockReadGuard { _hold: hold, inner }
    }

    #[inline(always)]
    fn write_guard<'a>(
        &'a self,
        inner: real::RwLockWriteGuard<'a, T>,
        site: Site,
        waited: bool,
    ) -> RwLockWriteGuard<'a, T> {
        // SAFETY: the guard holds the lock, and drops `hold` before `inner`.
        let hold = unsafe { Hold::new(&self.cell, self.inner.data_ptr(), WaitKind::Write, site, waited) };
        RwLockWriteGuard { hold, inner }
    }

    /// See [`real::RwLock::is_poisoned`].
    pub fn is_poisoned(&self) -> bool {
        self.inner.is_poisoned()
    }

    /// See [`real::RwLock::clear_poison`].
    #[track_caller]
    pub fn clear_poison(&self) {
        hold::clear_poison(&self.cell, Site::of(Location::caller()));
        self.inner.clear_poison();
    }

    /// See [`real::RwLock::get_mut`].
    pub fn get_mut(&mut self) -> LockResult<&mut T> {
        self.inner.get_mut()
    }
}

impl<'a, T: ?Sized> RwLockWriteGuard<'a, T> {
    /// See [`real::RwLockWriteGuard::downgrade`].
    pub fn downgrade(guard: Self) -> RwLockReadGuard<'a, T> {
        let Self { hold, inner } = guard;
        let (cell, value, site) = (hold.cell, hold.value, hold.site);
        drop(hold);
        let inner = real::RwLockWriteGuard::downgrade(inner);
        // SAFETY: the guard holds the lock, and drops the hold before `inner`.
        RwLockReadGuard { _hold: unsafe { Hold::new(cell, value, WaitKind::Read, site, false) }, inner }
    }
}

impl<T: Default> Default for RwLock<T> {
    #[track_caller]
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T> From<T> for RwLock<T> {
    #[track_caller]
    fn from(value: T) -> Self {
        Self::new(value)
    }
}

impl<T: ?Sized + fmt::Debug> fmt::Debug for RwLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.fmt(f)
    }
}

impl<T: ?Sized> Deref for RwLockReadGuard<'_, T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        &self.inner
    }
}

impl<T: ?Sized> Deref for RwLockWriteGuard<'_, T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        &self.inner
    }
}

impl<T: ?Sized> DerefMut for RwLockWriteGuard<'_, T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut T {
        &mut self.inner
    }
}

impl<T: ?Sized + fmt::Debug> fmt::Debug for RwLockReadGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.fmt(f)
    }
}

impl<T: ?Sized + fmt::Debug> fmt::Debug for RwLockWriteGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.fmt(f)
    }
}

impl<T: ?Sized + fmt::Display> fmt::Display for RwLockReadGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.fmt(f)
    }
}

impl<T: ?Sized + fmt::Display> fmt::Display for RwLockWriteGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.fmt(f)
    }
}
