//! The part of every guard that notes, when it is dropped, that the lock is about to be released.
//!
//! It stands before the real guard in the struct, so that it is dropped first, while the lock is still held.

use ::std::thread::panicking;

use ::std::sync::atomic::Ordering;
use interlock_trace::WaitKind;
use interlock_trace::event::Site;
use interlock_trace::object::ObjectCell;
use interlock_trace::thread::with_current;

pub(crate) struct Hold<'a> {
    pub(crate) cell: &'a ObjectCell,
    pub(crate) mode: WaitKind,
    pub(crate) site: Site,
    panicking: bool,
}

impl<'a> Hold<'a> {
    /// Notes that the calling thread has just acquired the lock; `waited`: after having blocked for it.
    #[inline(always)]
    pub(crate) fn new(cell: &'a ObjectCell, mode: WaitKind, site: Site, waited: bool) -> Self {
        with_current(|me| {
            if let Some(me) = me {
                me.acquired(cell, mode, site, waited);
            }
        });
        Self { cell, mode, site, panicking: panicking() }
    }
}

impl Hold<'_> {
    /// Notes that the lock is poisoned, if it is by the rule of std: a panic began while the lock was held, and not
    /// merely for reading.
    #[cold]
    fn dropped_while_panicking(&self) {
        if !self.panicking && self.mode != WaitKind::Read {
            set_poisoned(self.cell, true);
        }
    }
}

impl Drop for Hold<'_> {
    #[inline(always)]
    fn drop(&mut self) {
        if panicking() {
            self.dropped_while_panicking();
        }
        with_current(|me| {
            if let Some(me) = me {
                me.releasing(self.cell, self.mode, self.site);
            }
        });
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
