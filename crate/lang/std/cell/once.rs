//! `OnceCell` and `LazyCell`.

use crate::cell::{Cell, UnsafeCell};
use crate::fmt::{self, Debug};
use crate::ops::Deref;

#[derive(Clone)]
pub struct OnceCell<T> {
    value: Slot<T>,
}

impl<T> !Sync for OnceCell<T> {}

/// A value that is put in once, through a shared reference.
struct Slot<T>(UnsafeCell<Option<T>>);

impl<T: Clone> Clone for Slot<T> {
    fn clone(&self) -> Slot<T> {
        Slot(UnsafeCell::new(self.0.value.clone()))
    }
}

impl<T> OnceCell<T> {
    pub const fn new() -> OnceCell<T> {
        OnceCell { value: Slot(UnsafeCell::new(None)) }
    }

    pub fn get(&self) -> Option<&T> {
        self.value.0.value.as_ref()
    }

    pub fn get_mut(&mut self) -> Option<&mut T> {
        self.value.0.value.as_mut()
    }

    pub fn set(&self, value: T) -> Result<(), T> {
        if self.get().is_some() {
            return Err(value);
        }
        *self.value.0.get() = Some(value);
        Ok(())
    }

    #[track_caller]
    pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {
        if let Some(value) = self.get() {
            return value;
        }
        let value = f();
        if self.set(value).is_err() {
            panic!("reentrant init");
        }
        self.get().unwrap()
    }

    pub fn into_inner(self) -> Option<T> {
        self.value.0.value
    }

    pub fn take(&mut self) -> Option<T> {
        self.value.0.value.take()
    }
}

impl<T> Default for OnceCell<T> {
    fn default() -> OnceCell<T> {
        OnceCell::new()
    }
}

impl<T: PartialEq> PartialEq for OnceCell<T> {
    fn eq(&self, other: &OnceCell<T>) -> bool {
        self.get() == other.get()
    }
}

impl<T: Debug> Debug for OnceCell<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shape = f.debug_tuple("OnceCell");
        match self.get() {
            Some(value) => shape.field(value),
            None => shape.field(&format_args!("<uninit>")),
        };
        shape.finish()
    }
}

pub struct LazyCell<T, F = fn() -> T> {
    value: OnceCell<T>,
    /// Taken when the value is made; if that panics, for ever.
    init: Cell<Option<F>>,
}

impl<T, F: FnOnce() -> T> LazyCell<T, F> {
    pub const fn new(init: F) -> LazyCell<T, F> {
        LazyCell { value: OnceCell::new(), init: Cell::new(Some(init)) }
    }

    pub fn force(this: &LazyCell<T, F>) -> &T {
        this.value.get_or_init(|| match this.init.replace(None) {
            Some(init) => init(),
            None => panic!("LazyCell instance has previously been poisoned"),
        })
    }
}

impl<T, F: FnOnce() -> T> Deref for LazyCell<T, F> {
    type Target = T;

    fn deref(&self) -> &T {
        LazyCell::force(self)
    }
}

impl<T: Debug, F> Debug for LazyCell<T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shape = f.debug_tuple("LazyCell");
        match self.value.get() {
            Some(value) => shape.field(value),
            None => shape.field(&format_args!("<uninit>")),
        };
        shape.finish()
    }
}
