//! `Thread`, `ThreadId`, `current`, `park`.
//!
//! The real `Thread` of a browser's worker belongs to the worker, which runs many threads of a program one after the
//! other; these handles belong to the program's thread.

use ::std::cell::RefCell;
use ::std::fmt;
use ::std::num::NonZero;
use ::std::panic::Location;
use ::std::sync::atomic::{AtomicU64, Ordering};
use ::std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use ::std::time::Duration;

use interlock_trace::WaitKind;
use interlock_trace::event::{Event, EventKind, Site};
use interlock_trace::thread::{NewWait, ThreadRecord};

use crate::hook;
use crate::time::Instant;

::std::thread_local! {
    static CURRENT: RefCell<Option<Thread>> = const { RefCell::new(None) };
}

/// A handle to a thread; see [`::std::thread::Thread`].
#[derive(Clone)]
pub struct Thread {
    inner: Arc<Inner>,
}

struct Inner {
    id: ThreadId,
    name: Option<String>,
    record: Option<Arc<ThreadRecord>>,
    token: Mutex<Token>,
    unparked: Condvar,
}

/// The park token.
#[derive(Default)]
struct Token {
    given: bool,
    /// How often it was given.
    number: u32,
}

/// The identity of a thread; see [`::std::thread::ThreadId`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ThreadId(NonZero<u64>);

impl ThreadId {
    /// A thread of a run is numbered by its place in the run, so that output that shows it repeats; others go on from
    /// a number that no run reaches.
    fn new(record: Option<&ThreadRecord>) -> Self {
        static OUTSIDE: AtomicU64 = AtomicU64::new(1 << 32);
        let number =
            record.map_or_else(|| OUTSIDE.fetch_add(1, Ordering::Relaxed), |record| u64::from(record.index) + 1);
        Self(NonZero::new(number).unwrap_or(NonZero::<u64>::MIN))
    }
}

impl Thread {
    /// A handle for a thread that is about to start.
    pub(super) fn new(name: Option<String>, record: Option<Arc<ThreadRecord>>) -> Self {
        let id = ThreadId::new(record.as_deref());
        Self { inner: Arc::new(Inner { id, name, record, token: Mutex::default(), unparked: Condvar::new() }) }
    }

    /// Makes this the calling thread's own handle, or takes it away.
    pub(super) fn set_current(thread: Option<Self>) {
        CURRENT.set(thread);
    }

    /// Its place in the run.
    pub(super) fn index(&self) -> Option<u32> {
        self.inner.record.as_ref().map(|record| record.index)
    }

    /// See [`::std::thread::Thread::id`].
    #[must_use]
    pub fn id(&self) -> ThreadId {
        self.inner.id
    }

    /// See [`::std::thread::Thread::name`].
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.inner.name.as_deref()
    }

    /// See [`::std::thread::Thread::unpark`].
    #[track_caller]
    pub fn unpark(&self) {
        hook::checkpoint();
        let site = Site::of(Location::caller());
        let time = hook::now();
        let detail = {
            let mut token = self.token();
            token.given = true;
            token.number += 1;
            token.number
        };
        self.inner.unparked.notify_one();
        if let Some(object) = self.index() {
            hook::record(|| Event { object, detail, time, ..Event::new(EventKind::Unpark, site) });
        }
        if let Some(record) = &self.inner.record {
            record.unparks.fetch_add(1, Ordering::SeqCst);
        }
    }

    fn token(&self) -> MutexGuard<'_, Token> {
        self.inner.token.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for the token and takes it; gives up after `timeout`.
    fn park(&self, timeout: Option<Duration>, site: Site) {
        hook::checkpoint();
        let mut token = self.token();
        if !token.given {
            let wait = hook::wait_off(WaitKind::Park, EventKind::Park, site);
            token = hook::blocking(NewWait { timed: timeout.is_some(), ..wait }, || match timeout {
                None => self.wait_for_token(token),
                Some(timeout) => self.wait_for_token_until(token, timeout),
            });
        }
        let detail = if token.given { token.number } else { 0 };
        token.given = false;
        drop(token);
        hook::record_now(|| Event { detail, ..Event::new(EventKind::Unparked, site) });
    }

    fn wait_for_token<'a>(&'a self, mut token: MutexGuard<'a, Token>) -> MutexGuard<'a, Token> {
        while !token.given {
            token = self.inner.unparked.wait(token).unwrap_or_else(PoisonError::into_inner);
        }
        token
    }

    fn wait_for_token_until<'a>(
        &'a self,
        mut token: MutexGuard<'a, Token>,
        timeout: Duration,
    ) -> MutexGuard<'a, Token> {
        let start = Instant::now();
        while !token.given {
            let Some(left) = timeout.checked_sub(start.elapsed()) else { break };
            token = self.inner.unparked.wait_timeout(token, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        token
    }
}

impl fmt::Debug for Thread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Thread").field("id", &self.id()).field("name", &self.name()).finish_non_exhaustive()
    }
}

/// See [`::std::thread::current`].
#[must_use]
pub fn current() -> Thread {
    CURRENT.with_borrow_mut(|current| {
        let outside = || Thread::new(::std::thread::current().name().map(str::to_owned), None);
        current.get_or_insert_with(outside).clone()
    })
}

/// See [`::std::thread::park`].
#[track_caller]
pub fn park() {
    current().park(None, Site::of(Location::caller()));
}

/// See [`::std::thread::park_timeout`].
#[track_caller]
pub fn park_timeout(timeout: Duration) {
    current().park(Some(timeout), Site::of(Location::caller()));
}
