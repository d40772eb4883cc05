//! The part of every guard that notes, when it is dropped, that the lock is about to be released.
//!
//! It stands before the real guard in the struct, so that it is dropped first, while the lock is still held.

use ::std::fmt::{Debug, Write};
use ::std::thread::panicking;

use ::std::sync::atomic::Ordering;
use interlock_trace::WaitKind;
use interlock_trace::event::{Event, EventKind, Site};
use interlock_trace::object::ObjectCell;
use interlock_trace::text::Text;
use interlock_trace::thread::with_current;

use crate::hook;

pub(crate) struct Hold<'a, T: ?Sized> {
    pub(crate) cell: &'a ObjectCell,
    pub(crate) mode: WaitKind,
    pub(crate) site: Site,
    panicking: bool,
    /// What the lock protects; borrowed by the real guard beside this one.
    pub(crate) value: *const T,
}

// SAFETY: the pointer is followed only when the hold is dropped, which takes it by value.
unsafe impl<T: ?Sized + Sync> Sync for Hold<'_, T> {}

impl<'a, T: ?Sized> Hold<'a, T> {
    /// Notes that the calling thread has just acquired the lock; `waited`: after having blocked for it.
    ///
    /// # Safety
    ///
    /// Until the hold is dropped, on this thread, the lock must be held, and with it `value` be there to be read.
    #[inline(always)]
    pub(crate) unsafe fn new(cell: &'a ObjectCell, value: *const T, mode: WaitKind, site: Site, waited: bool) -> Self {
        with_current(|me| {
            if let Some(me) = me {
                me.acquired(cell, mode, site, waited);
            }
        });
        Self { cell, mode, site, panicking: panicking(), value }
    }

    /// Notes that the lock is poisoned, if it is by the rule of std: a panic began while the lock was held, and not
    /// merely for reading.
    #[cold]
    fn dropped_while_panicking(&self) {
        if !self.panicking && self.mode != WaitKind::Read {
            set_poisoned(self.cell, true);
            hook::event(EventKind::LockPoisoned, self.cell, self.site);
        }
    }
}

impl<T: ?Sized> Drop for Hold<'_, T> {
    #[inline(always)]
    fn drop(&mut self) {
        if panicking() {
            self.dropped_while_panicking();
        }
        with_current(|me| {
            if let Some(me) = me {
                me.releasing(self.cell, self.mode, self.site, |text| {
                    // SAFETY: the lock is still held: see `new`.
                    unsafe { &*self.value }.describe(text)
                });
            }
        });
    }
}

/// Writing a value in its `Debug` form, where its type has one.
trait Describe {
    /// Whether there is such a form.
    fn describe(&self, text: &mut Text) -> bool;
}

impl<T: ?Sized> Describe for T {
    default fn describe(&self, _: &mut Text) -> bool {
        false
    }
}

impl<T: ?Sized + Debug> Describe for T {
    fn describe(&self, text: &mut Text) -> bool {
        // An error only says that the text was cut.
        let _ = write!(text, "{self:?}");
        true
    }
}

/// Notes whether a lock is poisoned.
pub(crate) fn set_poisoned(cell: &ObjectCell, poisoned: bool) {
    with_current(|me| {
        if let Some(me) = me {
            me.session.with_object(cell.id(), |object| object.poisoned.store(poisoned, Ordering::Relaxed));
        }
    });
}

/// Notes that a lock is not poisoned any more. Whoever does that need not hold the lock, so that the event has no place
/// in the lock's order.
pub(crate) fn clear_poison(cell: &ObjectCell, site: Site) {
    set_poisoned(cell, false);
    hook::record_now(|| Event { object: cell.id(), ..Event::new(EventKind::PoisonCleared, site) });
}
