//! Threads that borrow: `thread::scope`.

use crate::event::Event;
use crate::fmt::{self, Debug};
use crate::intrinsics;
use crate::marker::PhantomData;
use crate::panic;
use crate::sync::Arc;
use crate::thread::join::{self, Packet};
use crate::thread::{Result, Thread};

/// Threads of a scope that have not ended.
pub(crate) struct Running {
    threads: usize,
    panicked: bool,
}

impl Running {
    /// One of them has ended, and nobody waits for its result any more.
    pub(crate) fn leave(&mut self, panicked: bool) {
        if panicked {
            self.panicked = true;
        }
        self.threads -= 1;
    }
}

pub struct Scope<'scope, 'env> {
    running: *mut Running,
    scope: PhantomData<&'scope &'env ()>,
}

unsafe impl Sync for Scope<'_, '_> {}
unsafe impl Send for Scope<'_, '_> {}

pub struct ScopedJoinHandle<'scope, T> {
    thread: Thread,
    packet: Arc<Packet<T>>,
    scope: PhantomData<&'scope ()>,
}

unsafe impl<T> Send for ScopedJoinHandle<'_, T> {}
unsafe impl<T> Sync for ScopedJoinHandle<'_, T> {}

#[track_caller]
pub fn scope<'env, F, T>(f: F) -> T
where
    F: for<'scope> FnOnce(&'scope Scope<'scope, 'env>) -> T,
{
    let mut running = Running { threads: 0, panicked: false };
    let place = &mut running as *mut Running;
    let scope = Scope { running: place, scope: PhantomData };
    let result = intrinsics::catch(|| f(&scope));
    let threads = &(*place).threads as *const usize;
    if *threads > 0 {
        intrinsics::await_eq(Event::Join, intrinsics::null::<()>(), threads, 0);
    }
    match result {
        Err(payload) => panic::resume_unwind(payload),
        Ok(_) if (*place).panicked => panic!("a scoped thread panicked"),
        Ok(value) => value,
    }
}

impl<'scope, 'env> Scope<'scope, 'env> {
    pub fn spawn<F: FnOnce() -> T + Send + 'scope, T: Send + 'scope>(
        &'scope self,
        f: F,
    ) -> ScopedJoinHandle<'scope, T> {
        self.start(f, "")
    }

    pub(crate) fn start<F: FnOnce() -> T, T>(&self, f: F, name: &str) -> ScopedJoinHandle<'scope, T> {
        (*self.running).threads += 1;
        let (thread, packet) = join::start_in(f, name, self.running);
        ScopedJoinHandle { thread, packet, scope: PhantomData }
    }
}

impl<'scope, T> ScopedJoinHandle<'scope, T> {
    pub fn thread(&self) -> &Thread {
        &self.thread
    }

    pub fn join(self) -> Result<T> {
        join::wait(&self.thread);
        self.packet.take()
    }

    pub fn is_finished(&self) -> bool {
        let number = self.thread.number();
        intrinsics::point(Event::AtomicLoad, intrinsics::null::<()>());
        *intrinsics::thread_ended(number) != 0
    }
}

impl Debug for Scope<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Scope { .. }")
    }
}

impl<T> Debug for ScopedJoinHandle<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ScopedJoinHandle { .. }")
    }
}
