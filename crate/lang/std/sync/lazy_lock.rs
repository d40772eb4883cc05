//! `std::sync::LazyLock`.

use crate::cell::UnsafeCell;
use crate::fmt::{self, Debug};
use crate::ops::Deref;
use crate::sync::Once;
use crate::sync::once::{COMPLETE, POISONED};

#[lang = "LazyLock"]
pub struct LazyLock<T, F = fn() -> T> {
    once: Once,
    init: UnsafeCell<Option<F>>,
    value: UnsafeCell<Option<T>>,
}

unsafe impl<T: Sync + Send, F: Send> Sync for LazyLock<T, F> {}
unsafe impl<T: Send, F: Send> Send for LazyLock<T, F> {}

/// Poisons the cell if its initialisation panics.
struct Attempt<'a> {
    once: &'a Once,
    leaves: usize,
}

impl Drop for Attempt<'_> {
    fn drop(&mut self) {
        self.once.end(self.leaves);
    }
}

impl<T, F: FnOnce() -> T> LazyLock<T, F> {
    pub const fn new(f: F) -> LazyLock<T, F> {
        LazyLock { once: Once::new(), init: UnsafeCell::new(Some(f)), value: UnsafeCell::new(None) }
    }

    #[track_caller]
    pub fn force(this: &LazyLock<T, F>) -> &T {
        if this.once.begin(POISONED) {
            let mut attempt = Attempt { once: &this.once, leaves: POISONED };
            let init = (*this.init.get()).take().unwrap();
            let value = init();
            *this.value.get() = Some(value);
            attempt.leaves = COMPLETE;
        }
        match &*this.value.get() {
            Some(value) => value,
            None => panic!("LazyLock instance has previously been poisoned"),
        }
    }
}

impl<T, F: FnOnce() -> T> Deref for LazyLock<T, F> {
    type Target = T;

    #[track_caller]
    fn deref(&self) -> &T {
        LazyLock::force(self)
    }
}

impl<T: Debug, F> Debug for LazyLock<T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_tuple("LazyLock");
        match &*self.value.get() {
            Some(value) => shown.field(value),
            None => shown.field(&format_args!("<uninit>")),
        };
        shown.finish()
    }
}

impl<T: Default> Default for LazyLock<T> {
    fn default() -> LazyLock<T> {
        LazyLock::new(T::default)
    }
}
