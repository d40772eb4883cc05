//! `std::sync::OnceLock`.

use crate::cell::UnsafeCell;
use crate::event::Event;
use crate::fmt::{self, Debug};
use crate::intrinsics;
use crate::sync::Once;
use crate::sync::once::{COMPLETE, INCOMPLETE, POISONED};

#[lang = "OnceLock"]
pub struct OnceLock<T> {
    once: Once,
    value: UnsafeCell<Option<T>>,
}

unsafe impl<T: Send> Send for OnceLock<T> {}
unsafe impl<T: Sync + Send> Sync for OnceLock<T> {}

/// Leaves a cell as it was if its initialisation panics: the next one may try.
struct Attempt<'a> {
    once: &'a Once,
    leaves: usize,
}

impl Drop for Attempt<'_> {
    fn drop(&mut self) {
        self.once.end(self.leaves);
    }
}

impl<T> OnceLock<T> {
    pub const fn new() -> OnceLock<T> {
        OnceLock { once: Once::new(), value: UnsafeCell::new(None) }
    }

    pub fn get(&self) -> Option<&T> {
        intrinsics::point(Event::OnceDone, self.once.object());
        if self.once.state() == COMPLETE { (*self.value.get()).as_ref() } else { None }
    }

    pub fn get_mut(&mut self) -> Option<&mut T> {
        (*self.value.get()).as_mut()
    }

    pub fn set(&self, value: T) -> Result<(), T> {
        if !self.once.begin(POISONED) {
            return Err(value);
        }
        *self.value.get() = Some(value);
        self.once.end(COMPLETE);
        Ok(())
    }

    pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {
        if self.once.begin(POISONED) {
            let mut attempt = Attempt { once: &self.once, leaves: INCOMPLETE };
            let value = f();
            *self.value.get() = Some(value);
            attempt.leaves = COMPLETE;
        }
        (*self.value.get()).as_ref().unwrap()
    }

    pub fn into_inner(self) -> Option<T> {
        self.value.value
    }

    pub fn take(&mut self) -> Option<T> {
        let value = (*self.value.get()).take();
        self.once = Once::new();
        value
    }
}

impl<T: Debug> Debug for OnceLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_tuple("OnceLock");
        match self.get() {
            Some(value) => shown.field(value),
            None => shown.field(&format_args!("<uninit>")),
        };
        shown.finish()
    }
}

impl<T> Default for OnceLock<T> {
    fn default() -> OnceLock<T> {
        OnceLock::new()
    }
}

impl<T> From<T> for OnceLock<T> {
    fn from(value: T) -> OnceLock<T> {
        let cell = OnceLock::new();
        let _ = cell.set(value);
        cell
    }
}

impl<T: Clone> Clone for OnceLock<T> {
    fn clone(&self) -> OnceLock<T> {
        match self.get() {
            Some(value) => OnceLock::from(value.clone()),
            None => OnceLock::new(),
        }
    }
}

impl<T: PartialEq> PartialEq for OnceLock<T> {
    fn eq(&self, other: &OnceLock<T>) -> bool {
        self.get() == other.get()
    }
}

impl<T: Eq> Eq for OnceLock<T> {}
