//! `std::sync::RwLock`. Whether a reader gets in while a writer waits is left open by std, and so explored both ways.

use crate::cell::UnsafeCell;
use crate::event::Event;
use crate::fmt::{self, Debug, Display};
use crate::intrinsics;
use crate::ops::{Deref, DerefMut};
use crate::sync::{LockResult, PoisonError, TryLockError, TryLockResult};

/// Views read these words: the writer's number + 1 or 0, how many read, how many wait to write, whether it is poisoned,
/// where it was made, the value.
#[lang = "RwLock"]
pub struct RwLock<T: ?Sized> {
    writer: UnsafeCell<usize>,
    readers: UnsafeCell<usize>,
    waiting: UnsafeCell<usize>,
    poisoned: UnsafeCell<bool>,
    site: usize,
    data: UnsafeCell<T>,
}

unsafe impl<T: ?Sized + Send> Send for RwLock<T> {}
unsafe impl<T: ?Sized + Send + Sync> Sync for RwLock<T> {}

#[lang = "RwLockReadGuard"]
pub struct RwLockReadGuard<'a, T: ?Sized> {
    lock: &'a RwLock<T>,
}

#[lang = "RwLockWriteGuard"]
pub struct RwLockWriteGuard<'a, T: ?Sized> {
    lock: &'a RwLock<T>,
    panicking: bool,
}

impl<T: ?Sized> !Send for RwLockReadGuard<'_, T> {}
impl<T: ?Sized> !Send for RwLockWriteGuard<'_, T> {}
unsafe impl<T: ?Sized + Sync> Sync for RwLockReadGuard<'_, T> {}
unsafe impl<T: ?Sized + Sync> Sync for RwLockWriteGuard<'_, T> {}

impl<T> RwLock<T> {
    pub const fn new(t: T) -> RwLock<T> {
        RwLock {
            writer: UnsafeCell::new(0),
            readers: UnsafeCell::new(0),
            waiting: UnsafeCell::new(0),
            poisoned: UnsafeCell::new(false),
            site: intrinsics::object_site(),
            data: UnsafeCell::new(t),
        }
    }

    pub fn into_inner(self) -> LockResult<T> {
        let poisoned = *self.poisoned.get();
        let data = self.data.value;
        if poisoned { Err(PoisonError::new(data)) } else { Ok(data) }
    }
}

impl<T: ?Sized> RwLock<T> {
    pub fn read(&self) -> LockResult<RwLockReadGuard<'_, T>> {
        intrinsics::point_eq(Event::ReadAcquire, self.object(), self.writer.get(), 0);
        // Behind a writer that waits.
        if *self.waiting.get() > 0 && intrinsics::choose(2) == 1 {
            intrinsics::await_both(Event::ReadAcquire, self.object(), self.writer.get(), 0, self.waiting.get(), 0);
        } else {
            intrinsics::record(Event::ReadAcquire, self.object(), 0);
        }
        self.taken_to_read()
    }

    pub fn write(&self) -> LockResult<RwLockWriteGuard<'_, T>> {
        intrinsics::point(Event::WriteAcquire, self.object());
        if *self.writer.get() != 0 || *self.readers.get() != 0 {
            *self.waiting.get() += 1;
            intrinsics::await_both(Event::WriteAcquire, self.object(), self.writer.get(), 0, self.readers.get(), 0);
            *self.waiting.get() -= 1;
        } else {
            intrinsics::record(Event::WriteAcquire, self.object(), 0);
        }
        self.taken_to_write()
    }

    pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<'_, T>> {
        intrinsics::point(Event::ReadAcquire, self.object());
        if *self.writer.get() != 0 || (*self.waiting.get() > 0 && intrinsics::choose(2) == 1) {
            intrinsics::record(Event::TryFailed, self.object(), 0);
            return Err(TryLockError::WouldBlock);
        }
        intrinsics::record(Event::ReadAcquire, self.object(), 0);
        match self.taken_to_read() {
            Ok(guard) => Ok(guard),
            Err(poisoned) => Err(TryLockError::Poisoned(poisoned)),
        }
    }

    pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<'_, T>> {
        intrinsics::point(Event::WriteAcquire, self.object());
        if *self.writer.get() != 0 || *self.readers.get() != 0 {
            intrinsics::record(Event::TryFailed, self.object(), 0);
            return Err(TryLockError::WouldBlock);
        }
        intrinsics::record(Event::WriteAcquire, self.object(), 0);
        match self.taken_to_write() {
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

    fn object(&self) -> *const () {
        self.writer.get() as *const ()
    }

    fn taken_to_read(&self) -> LockResult<RwLockReadGuard<'_, T>> {
        *self.readers.get() += 1;
        let guard = RwLockReadGuard { lock: self };
        if *self.poisoned.get() { Err(PoisonError::new(guard)) } else { Ok(guard) }
    }

    fn taken_to_write(&self) -> LockResult<RwLockWriteGuard<'_, T>> {
        *self.writer.get() = intrinsics::thread_current() + 1;
        let guard = RwLockWriteGuard { lock: self, panicking: intrinsics::panicking() };
        if *self.poisoned.get() { Err(PoisonError::new(guard)) } else { Ok(guard) }
    }
}

impl<T: ?Sized> Drop for RwLockReadGuard<'_, T> {
    fn drop(&mut self) {
        intrinsics::visible(Event::ReadRelease, self.lock.object());
        *self.lock.readers.get() -= 1;
    }
}

impl<T: ?Sized> Drop for RwLockWriteGuard<'_, T> {
    fn drop(&mut self) {
        intrinsics::visible(Event::WriteRelease, self.lock.object());
        if !self.panicking && intrinsics::panicking() {
            *self.lock.poisoned.get() = true;
            intrinsics::record(Event::LockPoisoned, self.lock.object(), 0);
        }
        *self.lock.writer.get() = 0;
    }
}

impl<T: ?Sized> Deref for RwLockReadGuard<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        &*self.lock.data.get()
    }
}

impl<T: ?Sized> Deref for RwLockWriteGuard<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        &*self.lock.data.get()
    }
}

impl<T: ?Sized> DerefMut for RwLockWriteGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut *self.lock.data.get()
    }
}

impl<T: ?Sized + Debug> Debug for RwLockReadGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T: ?Sized + Debug> Debug for RwLockWriteGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T: ?Sized + Display> Display for RwLockReadGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T: ?Sized + Display> Display for RwLockWriteGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T> From<T> for RwLock<T> {
    fn from(value: T) -> RwLock<T> {
        RwLock::new(value)
    }
}

impl<T: Default> Default for RwLock<T> {
    fn default() -> RwLock<T> {
        RwLock::new(T::default())
    }
}

impl<T: ?Sized + Debug> Debug for RwLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("RwLock");
        match self.try_read() {
            Ok(guard) => {
                shown.field("data", &&*guard);
            }
            Err(TryLockError::Poisoned(error)) => {
                shown.field("data", &&**error.get_ref());
            }
            Err(TryLockError::WouldBlock) => {
                shown.field("data", &format_args!("<locked>"));
            }
        }
        shown.field("poisoned", &*self.poisoned.get());
        shown.finish_non_exhaustive()
    }
}
