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
    #[inline]
    pub(crate) fn new(cell: &'a ObjectCell, mode: WaitKind, site: Site, waited: bool) -> Self {
        with_current(|me| {
            if let Some(me) = me {
                me.acquired(cell, mode, site, waited);
            }
        });
        Self { cell, mode, site, panicking: panicking() }
    }
}

impl Drop for Hold<'_> {
    #[inline]
    fn drop(&mut self) {
        with_current(|me| {
            let Some(me) = me else { return };
            // The rule by which std poisons: a panic began while the lock was held, and not merely for reading.
            if panicking() && !self.panicking && self.mode != WaitKind::Read {
                me.session.with_object(self.cell.id(), |object| object.poisoned.store(true, Ordering::Relaxed));
            }
            me.releasing(self.cell, self.mode, self.site);
        });
    }
}

/// Notes that the poison of a lock was cleared.
pub(crate) fn poison_cleared(cell: &ObjectCell) {
    with_current(|me| {
        if let Some(me) = me {
            me.session.with_object(cell.id(), |object| object.poisoned.store(false, Ordering::Relaxed));
        }
    });
}
