//! `std::sync::LazyLock`.

use ::std::fmt;
use ::std::ops::Deref;
use ::std::panic::{RefUnwindSafe, UnwindSafe};
use ::std::sync as real;

use super::Once;

/// A traced [`std::sync::LazyLock`](real::LazyLock). A traced [`Once`] stands in front of the real one, because the real
/// one gives no way to see whether a thread initialises or waits.
pub struct LazyLock<T, F = fn() -> T> {
    once: Once,
    inner: real::LazyLock<T, F>,
}

impl<T: RefUnwindSafe + UnwindSafe, F: UnwindSafe> RefUnwindSafe for LazyLock<T, F> {}
impl<T: UnwindSafe, F: UnwindSafe> UnwindSafe for LazyLock<T, F> {}

impl<T, F: FnOnce() -> T> LazyLock<T, F> {
    /// See [`real::LazyLock::new`]. Not `const`: it registers the cell.
    #[track_caller]
    pub fn new(init: F) -> Self {
        Self { once: Once::new(), inner: real::LazyLock::new(init) }
    }

    /// The same for constants and statics: it is registered when it is first used.
    #[track_caller]
    pub const fn new_const(init: F) -> Self {
        Self { once: Once::new_const(), inner: real::LazyLock::new(init) }
    }

    /// See [`real::LazyLock::force`].
    #[track_caller]
    pub fn force(this: &Self) -> &T {
        // Where the initialiser panicked, the real one panics again, with std's own words.
        this.once.call_once_force(|_| {
            real::LazyLock::force(&this.inner);
        });
        real::LazyLock::force(&this.inner)
    }
}

impl<T, F: FnOnce() -> T> Deref for LazyLock<T, F> {
    type Target = T;

    #[track_caller]
    fn deref(&self) -> &T {
        Self::force(self)
    }
}

impl<T: Default> Default for LazyLock<T> {
    #[track_caller]
    fn default() -> Self {
        Self::new(T::default)
    }
}

impl<T: fmt::Debug, F> fmt::Debug for LazyLock<T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.fmt(f)
    }
}
