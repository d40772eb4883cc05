//! Threads that sleep on something: a list through records on their own stacks, sorted by the threads' numbers, for who
//! came first makes no difference to who is woken.

use crate::intrinsics;

/// A sleeping thread.
pub(crate) struct Waiter {
    thread: usize,
    next: *mut Waiter,
    /// 1 once it has been woken.
    pub(crate) woken: usize,
}

impl Waiter {
    pub(crate) fn new() -> Waiter {
        Waiter { thread: intrinsics::thread_current(), next: intrinsics::null(), woken: 0 }
    }
}

/// The sleeping threads.
pub(crate) struct Waiters {
    first: *mut Waiter,
}

impl Waiters {
    pub(crate) const fn new() -> Waiters {
        Waiters { first: intrinsics::null() }
    }

    pub(crate) fn add(&mut self, waiter: *mut Waiter) {
        let mut place = &mut self.first as *mut *mut Waiter;
        while !intrinsics::is_null(*place) && (**place).thread < (*waiter).thread {
            place = &mut (**place).next as *mut *mut Waiter;
        }
        (*waiter).next = *place;
        *place = waiter;
    }

    /// Takes a waiter out that gives up.
    pub(crate) fn remove(&mut self, waiter: *mut Waiter) {
        let mut place = &mut self.first as *mut *mut Waiter;
        while !intrinsics::is_null(*place) {
            if intrinsics::pointer_eq(*place, waiter) {
                *place = (*waiter).next;
                (*waiter).next = intrinsics::null();
                return;
            }
            place = &mut (**place).next as *mut *mut Waiter;
        }
    }

    /// Wakes any one of them, if there is one.
    pub(crate) fn wake_one(&mut self) {
        let mut count = 0;
        let mut waiter = self.first;
        while !intrinsics::is_null(waiter) {
            count += 1;
            waiter = (*waiter).next;
        }
        if count == 0 {
            return;
        }
        let mut chosen = intrinsics::choose(count);
        let mut place = &mut self.first as *mut *mut Waiter;
        while chosen > 0 {
            place = &mut (**place).next as *mut *mut Waiter;
            chosen -= 1;
        }
        let waiter = *place;
        *place = (*waiter).next;
        (*waiter).next = intrinsics::null();
        (*waiter).woken = 1;
    }

    pub(crate) fn wake_all(&mut self) {
        while !intrinsics::is_null(self.first) {
            let waiter = self.first;
            self.first = (*waiter).next;
            (*waiter).next = intrinsics::null();
            (*waiter).woken = 1;
        }
    }
}
