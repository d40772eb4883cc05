//! `std::sync::Mutex`.

use crate::cell::UnsafeCell;
use crate::event::Event;
use crate::fmt::{self, Debug, Display};
use crate::intrinsics;
use crate::ops::{Deref, DerefMut};
use crate::sync::{LockResult, PoisonError, TryLockError, TryLockResult};

/// Views read these words: the holder's number + 1 or 0, whether it is poisoned, where it was made, the value.
#[lang = "Mutex"]
pub struct Mutex<T: ?Sized> {
    holder: UnsafeCell<usize>,
    poisoned: UnsafeCell<bool>,
    site: usize,
    data: UnsafeCell<T>,
}

unsafe impl<T: ?Sized + Send> Send for Mutex<T> {}
unsafe impl<T: ?Sized + Send> Sync for Mutex<T> {}

#[lang = "MutexGuard"]
pub struct MutexGuard<'a, T: ?Sized> {
    lock: &'a Mutex<T>,
    panicking: bool,
}

impl<T: ?Sized> !Send for MutexGuard<'_, T> {}
unsafe impl<T: ?Sized + Sync> Sync for MutexGuard<'_, T> {}

impl<T> Mutex<T> {
    pub const fn new(value: T) -> Mutex<T> {
        Mutex {
            holder: UnsafeCell::new(0),
            poisoned: UnsafeCell::new(false),
            site: intrinsics::object_site(),
            data: UnsafeCell::new(value),
        }
    }

    pub fn into_inner(self) -> LockResult<T> {
        let poisoned = *self.poisoned.get();
        let data = self.data.value;
        if poisoned { Err(PoisonError::new(data)) } else { Ok(data) }
    }
}

impl<T: ?Sized> Mutex<T> {
    pub fn lock(&self) -> LockResult<MutexGuard<'_, T>> {
        intrinsics::await_eq(Event::LockAcquire, self.object(), self.holder.get(), 0);
        self.taken()
    }

    pub fn try_lock(&self) -> TryLockResult<MutexGuard<'_, T>> {
        intrinsics::point(Event::LockAcquire, self.object());
        if *self.holder.get() != 0 {
            intrinsics::record(Event::TryFailed, self.object(), 0);
            return Err(TryLockError::WouldBlock);
        }
        intrinsics::record(Event::LockAcquire, self.object(), 0);
        match self.taken() {
            Ok(guard) => Ok(guard),
            Err(poisoned) => Err(TryLockError::Poisoned(poisoned)),
        }
    }

    pub fn is_poisoned(&self) -> bool {
        intrinsics::point(Event::AtomicLoad, self.object());
        *self.poisoned.get()
    }

    pub fn clear_poison(&self) {
        intrinsics::visible(Event::PoisonCleared, self.object());
        *self.poisoned.get() = false;
    }

    pub fn get_mut(&mut self) -> LockResult<&mut T> {
        let poisoned = *self.poisoned.get();
        let data = &mut *self.data.get();
        if poisoned { Err(PoisonError::new(data)) } else { Ok(data) }
    }

    pub(crate) fn object(&self) -> *const () {
        self.holder.get() as *const ()
    }

    /// The word that is 0 while nobody holds it.
    pub(crate) fn holder(&self) -> *mut usize {
        self.holder.get()
    }

    /// Takes it, which is free.
    pub(crate) fn taken(&self) -> LockResult<MutexGuard<'_, T>> {
        *self.holder.get() = intrinsics::thread_current() + 1;
        let guard = MutexGuard { lock: self, panicking: intrinsics::panicking() };
        if *self.poisoned.get() { Err(PoisonError::new(guard)) } else { Ok(guard) }
    }

    /// Gives it up; a panic that began while it was held poisons it.
    fn leave(&self, panicking: bool) {
        if !panicking && intrinsics::panicking() {
            *self.poisoned.get() = true;
            intrinsics::record(Event::LockPoisoned, self.object(), 0);
        }
        *self.holder.get() = 0;
    }
}

impl<'a, T: ?Sized> MutexGuard<'a, T> {
    /// Gives the lock up as part of the step that is going on.
    pub(crate) fn release(self) -> &'a Mutex<T> {
        let lock = self.lock;
        intrinsics::record(Event::LockRelease, lock.object(), 0);
        lock.leave(self.panicking);
        intrinsics::forget(self);
        lock
    }
}

impl<T: ?Sized> Drop for MutexGuard<'_, T> {
    fn drop(&mut self) {
        intrinsics::visible(Event::LockRelease, self.lock.object());
        self.lock.leave(self.panicking);
    }
}

impl<T: ?Sized> Deref for MutexGuard<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        &*self.lock.data.get()
    }
}

impl<T: ?Sized> DerefMut for MutexGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut *self.lock.data.get()
    }
}

impl<T: ?Sized + Debug> Debug for MutexGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T: ?Sized + Display> Display for MutexGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T> From<T> for Mutex<T> {
    fn from(value: T) -> Mutex<T> {
        Mutex::new(value)
    }
}

impl<T: Default> Default for Mutex<T> {
    fn default() -> Mutex<T> {
        Mutex::new(T::default())
    }
}

impl<T: ?Sized + Debug> Debug for Mutex<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Mutex");
        match self.try_lock() {
            Ok(guard) => {
                shown.field("data", &&*guard);
            }
            Err(TryLockError::Poisoned(error)) => {
                shown.field("data", &&**error.get_ref());
            }
            Err(TryLockError::WouldBlock) => {
                shown.field("data", &"<locked>");
            }
        }
        shown.field("poisoned", &*self.poisoned.get());
        shown.finish_non_exhaustive()
    }
}
