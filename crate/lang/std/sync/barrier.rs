//! `std::sync::Barrier`.

use crate::cell::UnsafeCell;
use crate::event::Event;
use crate::fmt::{self, Debug};
use crate::intrinsics;
use crate::sync::waiters::{Waiter, Waiters};

#[lang = "Barrier"]
pub struct Barrier {
    waiters: UnsafeCell<Waiters>,
    arrived: UnsafeCell<usize>,
    size: usize,
    site: usize,
}

unsafe impl Send for Barrier {}
unsafe impl Sync for Barrier {}

pub struct BarrierWaitResult(bool);

impl BarrierWaitResult {
    pub fn is_leader(&self) -> bool {
        self.0
    }
}

impl Barrier {
    pub const fn new(n: usize) -> Barrier {
        Barrier {
            waiters: UnsafeCell::new(Waiters::new()),
            arrived: UnsafeCell::new(0),
            size: n,
            site: intrinsics::object_site(),
        }
    }

    pub fn wait(&self) -> BarrierWaitResult {
        let object = self.waiters.get() as *const ();
        intrinsics::point(Event::BarrierWait, object);
        let arrived = self.arrived.get();
        if *arrived + 1 >= self.size {
            *arrived = 0;
            (*self.waiters.get()).wake_all();
            intrinsics::record(Event::BarrierArrive, object, 0);
            intrinsics::record(Event::BarrierPass, object, 0);
            return BarrierWaitResult(true);
        }
        *arrived += 1;
        intrinsics::record(Event::BarrierWait, object, 0);
        let mut waiter = Waiter::new();
        let waiter = &mut waiter as *mut Waiter;
        (*self.waiters.get()).add(waiter);
        intrinsics::await_ne(Event::BarrierPass, object, &(*waiter).woken as *const usize, 0);
        BarrierWaitResult(false)
    }
}

impl Debug for Barrier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Barrier { .. }")
    }
}

impl Debug for BarrierWaitResult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BarrierWaitResult").field("is_leader", &self.0).finish()
    }
}
