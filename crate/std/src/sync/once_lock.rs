//! `std::sync::OnceLock`.

use ::std::fmt;
use ::std::panic::{Location, RefUnwindSafe, UnwindSafe};
use ::std::sync as real;

use interlock_trace::ObjectKind;
use interlock_trace::event::Site;
use interlock_trace::object::ObjectCell;

use super::once::{once_wait, run_initialiser, saw_complete, waited_until_complete};
use crate::hook;

/// A traced [`std::sync::OnceLock`](real::OnceLock).
pub struct OnceLock<T> {
    cell: ObjectCell,
    inner: real::OnceLock<T>,
}

impl<T: RefUnwindSafe + UnwindSafe> RefUnwindSafe for OnceLock<T> {}
impl<T: UnwindSafe> UnwindSafe for OnceLock<T> {}

impl<T> OnceLock<T> {
    /// See [`real::OnceLock::new`]. Not `const`: it registers the cell.
    #[track_caller]
    #[must_use]
    pub fn new() -> Self {
        Self { cell: ObjectCell::new(ObjectKind::Once), inner: real::OnceLock::new() }
    }

    /// The same for constants and statics: it is registered when it is first used.
    #[track_caller]
    #[must_use]
    pub const fn new_const() -> Self {
        Self { cell: ObjectCell::new_const(ObjectKind::Once), inner: real::OnceLock::new() }
    }

    /// See [`real::OnceLock::get`].
    #[track_caller]
    pub fn get(&self) -> Option<&T> {
        hook::checkpoint();
        let value = self.inner.get()?;
        saw_complete(&self.cell, Site::of(Location::caller()));
        Some(value)
    }

    /// See [`real::OnceLock::get_mut`].
    pub fn get_mut(&mut self) -> Option<&mut T> {
        self.inner.get_mut()
    }

    /// See [`real::OnceLock::wait`].
    #[track_caller]
    pub fn wait(&self) -> &T {
        hook::checkpoint();
        let site = Site::of(Location::caller());
        if let Some(value) = self.inner.get() {
            saw_complete(&self.cell, site);
            return value;
        }
        let value = hook::blocking(once_wait(&self.cell, site), || self.inner.wait());
        waited_until_complete(&self.cell, site);
        value
    }

    /// See [`real::OnceLock::set`].
    ///
    /// # Errors
    ///
    /// Gives the value back if there is one already.
    #[track_caller]
    pub fn set(&self, value: T) -> Result<(), T> {
        hook::checkpoint();
        let site = Site::of(Location::caller());
        let mut value = Some(value);
        self.initialise(site, || value.take().expect("an initialiser is called once"));
        value.map_or(Ok(()), Err)
    }

    /// See [`real::OnceLock::get_or_init`].
    #[track_caller]
    pub fn get_or_init<F: FnOnce() -> T>(&self, init: F) -> &T {
        hook::checkpoint();
        let site = Site::of(Location::caller());
        match self.inner.get() {
            Some(value) => {
                saw_complete(&self.cell, site);
                value
            }
            None => self.initialise(site, init),
        }
    }

    fn initialise(&self, site: Site, init: impl FnOnce() -> T) -> &T {
        let value = hook::initialising(once_wait(&self.cell, site), |wait| {
            self.inner.get_or_init(|| run_initialiser(&self.cell, wait, site, init))
        });
        waited_until_complete(&self.cell, site);
        value
    }

    /// See [`real::OnceLock::take`].
    pub fn take(&mut self) -> Option<T> {
        self.inner.take()
    }

    /// See [`real::OnceLock::into_inner`].
    pub fn into_inner(self) -> Option<T> {
        self.inner.into_inner()
    }
}

impl<T> Default for OnceLock<T> {
    #[track_caller]
    fn default() -> Self {
        Self::new()
    }
}

impl<T> From<T> for OnceLock<T> {
    #[track_caller]
    fn from(value: T) -> Self {
        Self { cell: ObjectCell::new(ObjectKind::Once), inner: value.into() }
    }
}

impl<T: Clone> Clone for OnceLock<T> {
    #[track_caller]
    fn clone(&self) -> Self {
        Self { cell: ObjectCell::new(ObjectKind::Once), inner: self.inner.clone() }
    }
}

impl<T: PartialEq> PartialEq for OnceLock<T> {
    fn eq(&self, other: &Self) -> bool {
        self.inner == other.inner
    }
}

impl<T: Eq> Eq for OnceLock<T> {}

impl<T: fmt::Debug> fmt::Debug for OnceLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.fmt(f)
    }
}
