//! Waiting for a thread's end.

use ::std::fmt;
use ::std::panic::Location;
use ::std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use interlock_trace::WaitKind;
use interlock_trace::event::{Event, EventKind, Site};
use interlock_trace::thread::NewWait;

use super::{Result, Thread};
use crate::hook::{self, Stopped};

/// How a thread's closure ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It returned.
    Finished,
    /// It panicked.
    Panicked,
    /// It was unwound because the run is being stopped.
    Stopped,
}

/// The end of a thread, for whoever waits for it.
#[derive(Default)]
pub(super) struct End {
    state: Mutex<EndState>,
    reached: Condvar,
}

#[derive(Default)]
struct EndState {
    reached: bool,
    unseen_panic: bool,
}

impl End {
    fn state(&self) -> MutexGuard<'_, EndState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells that the thread has ended: the last thing that it does.
    pub(super) fn reach(&self, outcome: Outcome) {
        *self.state() = EndState { reached: true, unseen_panic: outcome != Outcome::Finished };
        self.reached.notify_all();
    }

    /// Whether the thread has ended.
    pub(super) fn is_reached(&self) -> bool {
        self.state().reached
    }

    /// Whether the thread ended by a panic that no `join` has returned.
    pub(super) fn is_unseen_panic(&self) -> bool {
        self.state().unseen_panic
    }

    /// Waits for the end of the thread with index `target`. No stop interrupts it: the end of a scope must wait.
    pub(super) fn wait(&self, target: Option<u32>, site: Site) {
        if !self.is_reached() {
            let wait = hook::wait_off(WaitKind::Join, EventKind::JoinWait, site);
            hook::blocking(NewWait { target, ..wait }, || {
                let mut state = self.state();
                while !state.reached {
                    state = self.reached.wait(state).unwrap_or_else(PoisonError::into_inner);
                }
            });
        }
        let object = target.unwrap_or(Event::NO_OBJECT);
        hook::record_now(|| Event { object, ..Event::new(EventKind::Join, site) });
    }
}

/// Where a thread leaves its result. Shared by the thread and whoever may join it.
pub(super) struct Packet<T> {
    pub(super) end: Arc<End>,
    result: Mutex<Option<Result<T>>>,
}

impl<T> Packet<T> {
    pub(super) fn new() -> Self {
        Self { end: Arc::default(), result: Mutex::new(None) }
    }

    /// Leaves the result; called once, by the thread, before it tells that it has ended.
    pub(super) fn fill(&self, result: Result<T>) -> Outcome {
        let outcome = match &result {
            Ok(_) => Outcome::Finished,
            Err(payload) if payload.is::<Stopped>() => Outcome::Stopped,
            Err(_) => Outcome::Panicked,
        };
        *self.result.lock().unwrap_or_else(PoisonError::into_inner) = Some(result);
        outcome
    }

    /// Waits for the thread with index `target`, and takes its result.
    pub(super) fn join(&self, target: Option<u32>, site: Site) -> Result<T> {
        hook::checkpoint();
        self.end.wait(target, site);
        self.end.state().unseen_panic = false;
        let result = self.result.lock().unwrap_or_else(PoisonError::into_inner).take();
        result.expect("a handle is joined once, and the thread left its result")
    }
}

/// A traced [`std::thread::JoinHandle`](::std::thread::JoinHandle).
pub struct JoinHandle<T> {
    pub(super) packet: Arc<Packet<T>>,
    pub(super) thread: Thread,
}

impl<T> JoinHandle<T> {
    /// See [`::std::thread::JoinHandle::join`].
    ///
    /// # Errors
    ///
    /// The payload of the panic that ended the thread.
    #[track_caller]
    pub fn join(self) -> Result<T> {
        self.packet.join(self.thread.index(), Site::of(Location::caller()))
    }

    /// See [`::std::thread::JoinHandle::thread`].
    #[must_use]
    pub fn thread(&self) -> &Thread {
        &self.thread
    }

    /// See [`::std::thread::JoinHandle::is_finished`].
    #[must_use]
    pub fn is_finished(&self) -> bool {
        hook::checkpoint();
        self.packet.end.is_reached()
    }
}

impl<T> fmt::Debug for JoinHandle<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JoinHandle").finish_non_exhaustive()
    }
}
