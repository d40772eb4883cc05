//! `std::sync::Once`.

use crate::cell::UnsafeCell;
use crate::event::Event;
use crate::fmt::{self, Debug};
use crate::intrinsics;

pub(crate) const INCOMPLETE: usize = 0;
pub(crate) const RUNNING: usize = 1;
pub(crate) const COMPLETE: usize = 2;
pub(crate) const POISONED: usize = 3;

#[lang = "Once"]
pub struct Once {
    state: UnsafeCell<usize>,
    site: usize,
}

unsafe impl Send for Once {}
unsafe impl Sync for Once {}

pub struct OnceState {
    poisoned: bool,
}

impl OnceState {
    pub fn is_poisoned(&self) -> bool {
        self.poisoned
    }
}

impl Debug for OnceState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OnceState").field("poisoned", &self.poisoned).finish()
    }
}

/// Sets the state that the initialisation leaves: by its end, or by its panic.
struct Running<'a> {
    once: &'a Once,
    leaves: usize,
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        intrinsics::point(Event::OnceDone, self.once.object());
        *self.once.state.get() = self.leaves;
        if self.leaves == COMPLETE {
            intrinsics::record(Event::OnceDone, self.once.object(), 0);
        }
    }
}

impl Once {
    pub const fn new() -> Once {
        Once { state: UnsafeCell::new(INCOMPLETE), site: intrinsics::object_site() }
    }

    #[track_caller]
    pub fn call_once<F: FnOnce()>(&self, f: F) {
        if self.begin(POISONED) {
            let mut running = Running { once: self, leaves: POISONED };
            f();
            running.leaves = COMPLETE;
        } else if *self.state.get() == POISONED {
            panic!("Once instance has previously been poisoned");
        }
    }

    pub fn call_once_force<F: FnOnce(&OnceState)>(&self, f: F) {
        intrinsics::point_ne(Event::OnceWait, self.object(), self.state.get(), RUNNING);
        let before = *self.state.get();
        if before == COMPLETE {
            intrinsics::record(Event::OnceDone, self.object(), 0);
            return;
        }
        self.start();
        let mut running = Running { once: self, leaves: POISONED };
        f(&OnceState { poisoned: before == POISONED });
        running.leaves = COMPLETE;
    }

    pub fn is_completed(&self) -> bool {
        intrinsics::point(Event::OnceDone, self.object());
        *self.state.get() == COMPLETE
    }

    #[track_caller]
    pub fn wait(&self) {
        // Nobody has begun yet, or somebody is at it: both end some day, or nobody comes back from here.
        intrinsics::point_ne(Event::OnceWait, self.object(), self.state.get(), RUNNING);
        while *self.state.get() == INCOMPLETE {
            intrinsics::point_ne(Event::OnceWait, self.object(), self.state.get(), INCOMPLETE);
            intrinsics::point_ne(Event::OnceWait, self.object(), self.state.get(), RUNNING);
        }
        if *self.state.get() == POISONED {
            panic!("Once instance has previously been poisoned");
        }
    }

    /// Waits while somebody initialises. Whether the caller now has to, which nobody does who finds `never`.
    pub(crate) fn begin(&self, never: usize) -> bool {
        intrinsics::point_ne(Event::OnceWait, self.object(), self.state.get(), RUNNING);
        let state = *self.state.get();
        if state == COMPLETE {
            intrinsics::record(Event::OnceDone, self.object(), 0);
            return false;
        }
        if state == never {
            return false;
        }
        self.start();
        true
    }

    fn start(&self) {
        *self.state.get() = RUNNING;
        intrinsics::record(Event::OnceInit, self.object(), 0);
    }

    /// Ends what `begin` began.
    pub(crate) fn end(&self, state: usize) {
        drop(Running { once: self, leaves: state });
    }

    /// The state, as it is at this moment.
    pub(crate) fn state(&self) -> usize {
        *self.state.get()
    }

    pub(crate) fn object(&self) -> *const () {
        self.state.get() as *const ()
    }
}

impl Debug for Once {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Once { .. }")
    }
}
