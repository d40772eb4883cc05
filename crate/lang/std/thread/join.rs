//! Starting a thread and waiting for its end.

use crate::cell::UnsafeCell;
use crate::event::Event;
use crate::fmt::{self, Debug};
use crate::intrinsics;
use crate::sync::Arc;
use crate::thread::scoped::Running;
use crate::thread::{Result, Thread, local};

/// Where a thread leaves its result.
pub(crate) struct Packet<T> {
    result: UnsafeCell<Option<Result<T>>>,
    /// The scope that waits for the thread; null if none does.
    scope: *mut Running,
}

unsafe impl<T: Send> Send for Packet<T> {}
unsafe impl<T: Send> Sync for Packet<T> {}

impl<T> Packet<T> {
    pub(crate) fn take(&self) -> Result<T> {
        (*self.result.get()).take().unwrap()
    }
}

impl<T> Drop for Packet<T> {
    fn drop(&mut self) {
        let panicked = match &*self.result.get() {
            Some(Err(_)) => true,
            _ => false,
        };
        *self.result.get() = None;
        if !intrinsics::is_null(self.scope) {
            (*self.scope).leave(panicked);
        }
    }
}

pub struct JoinHandle<T> {
    thread: Thread,
    packet: Arc<Packet<T>>,
}

unsafe impl<T> Send for JoinHandle<T> {}
unsafe impl<T> Sync for JoinHandle<T> {}

/// Starts a thread that nobody need wait for.
pub(crate) fn start<F: FnOnce() -> T, T>(f: F, name: &str) -> JoinHandle<T> {
    let (thread, packet) = start_in(f, name, intrinsics::null());
    JoinHandle { thread, packet }
}

/// Starts a thread, in a scope or in none.
pub(crate) fn start_in<F: FnOnce() -> T, T>(f: F, name: &str, scope: *mut Running) -> (Thread, Arc<Packet<T>>) {
    intrinsics::point(Event::Spawn, intrinsics::null::<()>());
    let packet = Arc::untold(Packet { result: UnsafeCell::new(None), scope });
    let own = packet.clone();
    let body = move || {
        let result = intrinsics::catch(f);
        *own.result.get() = Some(result);
        local::end();
        drop(own);
    };
    let number = intrinsics::thread_start(body, name);
    intrinsics::record(Event::Spawn, intrinsics::thread_object(number), 0);
    (Thread::of(number), packet)
}

/// Waits until a thread has ended.
pub(crate) fn wait(thread: &Thread) {
    let number = thread.number();
    intrinsics::await_ne(Event::Join, intrinsics::thread_object(number), intrinsics::thread_ended(number), 0);
}

impl<T> JoinHandle<T> {
    pub fn thread(&self) -> &Thread {
        &self.thread
    }

    pub fn join(self) -> Result<T> {
        wait(&self.thread);
        self.packet.take()
    }

    pub fn is_finished(&self) -> bool {
        let number = self.thread.number();
        intrinsics::point(Event::AtomicLoad, intrinsics::null::<()>());
        *intrinsics::thread_ended(number) != 0
    }
}

impl<T> Debug for JoinHandle<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JoinHandle { .. }")
    }
}
