//! One thread of the program: what it does, what it holds, and its events.
//!
//! The part that changes all the time (`Local`) belongs to the thread alone. What others may look at (`Shared`) is
//! written only where the thread is about to block anyway, under a lock that is practically never contended.

use std::cell::{Cell, UnsafeCell};
use std::panic::{self, AssertUnwindSafe, Location};
use std::ptr;
use std::sync::atomic::{AtomicU8, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::buffer::Log;
use crate::event::{Event, EventKind, Site, Tick};
pub use crate::local::Held;
use crate::local::{HELD_ROOM, Local};
use crate::object::{LongestWait, ObjectCell};
use crate::report::{ThreadFate, WaitKind};
use crate::session::{self, Session};
use crate::text::Text;

thread_local! {
    static CURRENT: Cell<*const ThreadRecord> = const { Cell::new(ptr::null()) };
}

/// Calls `f` with the record of the calling thread; with `None` if it is not a thread of a run.
#[inline]
pub fn with_current<R>(f: impl FnOnce(Option<&ThreadRecord>) -> R) -> R {
    let current = CURRENT.get();
    // SAFETY: a non-null pointer was set by `enter`, whose guard keeps the record alive and resets the pointer.
    f(unsafe { current.as_ref() })
}

/// Makes `record` the calling thread's own until the guard is dropped.
#[must_use]
pub fn enter(record: Arc<ThreadRecord>) -> Entered {
    CURRENT.set(&*record);
    Entered { record }
}

/// See [`enter`].
pub struct Entered {
    record: Arc<ThreadRecord>,
}

impl Drop for Entered {
    fn drop(&mut self) {
        // SAFETY: this runs on the owning thread (the guard holds a pointer into its thread-local state in effect, and
        // is created and dropped by the one function that runs a thread), and no other borrow of `Local` is live.
        unsafe { &mut *self.record.local.get() }.hand_over(&self.record);
        CURRENT.set(ptr::null());
    }
}

/// Everything known of one thread.
pub struct ThreadRecord {
    /// Place in the list of threads; the main thread is 0.
    pub index: u32,
    /// Its name in the views.
    pub name: String,
    /// Index of the thread that spawned it.
    pub parent: Option<u32>,
    /// Where it was spawned.
    pub spawned_at: Option<Site>,
    /// Grows when the thread is given a park token.
    pub unparks: AtomicU32,
    /// The run that it belongs to.
    pub session: Arc<Session>,
    fate: AtomicU8,
    shared: Mutex<Shared>,
    /// Its events.
    pub log: Log,
    local: UnsafeCell<Local>,
}

// SAFETY: `local` is touched by the owning thread only, through `with_current` and `Entered`; all else is `Sync`.
unsafe impl Sync for ThreadRecord {}
// SAFETY: nothing in it is tied to the thread that made it.
unsafe impl Send for ThreadRecord {}

/// What others may see of a thread.
#[derive(Clone, Default)]
pub struct Shared {
    /// Changes whenever the thread starts or ends a wait.
    pub version: u64,
    /// What it waits for.
    pub wait: Option<Waiting>,
    /// The locks in its hands: up to date while it waits.
    pub held: Vec<Held>,
    /// When its first instruction ran and when its last, in microseconds since the start of the run.
    pub started: Option<f64>,
    /// See `started`.
    pub ended: Option<f64>,
    /// Microseconds waiting for locks, blocked otherwise, and asleep. Only with tracing.
    pub waited_micros: [f64; 3],
    /// Locks acquired. Only with tracing.
    pub acquisitions: u64,
    /// Events that were not kept.
    pub dropped: u64,
}

/// A wait that is going on.
#[derive(Clone, Copy, Debug)]
pub struct Waiting {
    /// What it does.
    pub kind: WaitKind,
    /// Id of the object; 0 for none.
    pub object: u32,
    /// Index of the thread that it joins.
    pub target: Option<u32>,
    /// Where.
    pub site: Site,
    /// Whether the wait ends by itself.
    pub timed: bool,
    /// The object's (or, for a park, the thread's) count of wakes when the wait began.
    pub wakes: u32,
    /// When it began, in microseconds since the start of the run; `None` without tracing.
    pub since: Option<f64>,
}

/// Which of the three sums of waiting time a wait belongs to.
#[must_use]
pub fn wait_class(kind: WaitKind) -> usize {
    match kind {
        WaitKind::Lock | WaitKind::Read | WaitKind::Write => 0,
        WaitKind::Sleep => 2,
        _ => 1,
    }
}

impl ThreadRecord {
    /// A thread that is about to be started. Called by the session, which numbers it.
    pub(crate) fn new(
        session: Arc<Session>,
        index: u32,
        name: String,
        parent: Option<u32>,
        spawned_at: Option<Site>,
    ) -> Self {
        let shared = Shared { held: Vec::with_capacity(HELD_ROOM), ..Shared::default() };
        Self {
            index,
            name,
            parent,
            spawned_at,
            unparks: AtomicU32::new(0),
            session,
            fate: AtomicU8::new(ThreadFate::Running as u8),
            shared: Mutex::new(shared),
            log: Log::default(),
            local: UnsafeCell::new(Local::default()),
        }
    }

    /// What others may see, for a moment.
    pub fn shared(&self) -> MutexGuard<'_, Shared> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The same, if nobody else looks right now: for observers that must not block.
    pub fn try_shared(&self) -> Option<MutexGuard<'_, Shared>> {
        self.shared.try_lock().ok()
    }

    /// Whether its closure has ended, and how; `Running` otherwise.
    pub fn fate(&self) -> ThreadFate {
        match self.fate.load(Ordering::Acquire) {
            fate if fate == ThreadFate::Finished as u8 => ThreadFate::Finished,
            fate if fate == ThreadFate::Panicked as u8 => ThreadFate::Panicked,
            _ => ThreadFate::Running,
        }
    }

    /// Whether its closure has ended.
    pub fn has_ended(&self) -> bool {
        self.fate() != ThreadFate::Running
    }

    /// Notes that the closure has started.
    pub fn started(&self) {
        self.shared().started = Some(self.session.elapsed_micros());
        self.record_now(self.own_event(EventKind::ThreadStart));
    }

    /// Notes that the closure has ended.
    pub fn ended(&self, fate: ThreadFate) {
        self.record_now(self.own_event(EventKind::ThreadEnd));
        // SAFETY: called by the owning thread, outside any other borrow.
        unsafe { &mut *self.local.get() }.hand_over(self);
        let mut shared = self.shared();
        shared.version += 1;
        shared.ended = Some(self.session.elapsed_micros());
        drop(shared);
        self.fate.store(fate as u8, Ordering::Release);
    }

    /// An event of the thread as a whole.
    fn own_event(&self, kind: EventKind) -> Event {
        Event::new(kind, self.spawned_at.unwrap_or(Site::of(Location::caller())))
    }

    #[inline]
    fn push(&self, event: Event) {
        // SAFETY: called by the owning thread only, and `Writer::push` calls nothing that could come back here.
        let local = unsafe { &mut *self.local.get() };
        if session::is_full() {
            local.writer.pass_over();
        } else {
            local.writer.push(event, &self.log, |events| self.session.allow_events(events));
        }
    }

    /// Records an event.
    #[inline]
    pub fn record(&self, event: Event) {
        if session::tracing() {
            self.push(event);
        }
    }

    /// Records an event that happens now.
    pub fn record_now(&self, event: Event) {
        if session::tracing() {
            self.push(Event { time: self.now(), ..event });
        }
    }

    /// The present time.
    #[must_use]
    pub fn now(&self) -> Tick {
        Tick::from_micros(self.session.elapsed_micros())
    }

    /// Whether this thread has not asked this about `object` before (or has asked about many others since).
    pub fn is_first_sight(&self, object: u32) -> bool {
        // SAFETY: called by the owning thread only; the borrow ends here.
        unsafe { &mut *self.local.get() }.is_first_sight(object)
    }

    /// Notes that this thread now holds the lock `cell`; `waited`: after having blocked for it.
    ///
    /// What is not inlined here is kept out of the way of the lock's own few instructions: that, and not the work, is
    /// what tracing would cost where it is off.
    #[inline(always)]
    pub fn acquired(&self, cell: &ObjectCell, mode: WaitKind, site: Site, waited: bool) {
        let object = cell.id();
        let (since, weight) = match session::tracing() {
            true => self.record_acquisition(cell, object, mode, site, waited),
            false => (Tick::UNMEASURED, 0),
        };
        // SAFETY: called by the owning thread only; the borrow ends here.
        let local = unsafe { &mut *self.local.get() };
        if local.held.len() == local.held.capacity() {
            local.make_room();
        }
        local.held.push(Held { object, site, since, weight, mode });
    }

    #[inline(never)]
    fn record_acquisition(
        &self,
        cell: &ObjectCell,
        object: u32,
        mode: WaitKind,
        site: Site,
        waited: bool,
    ) -> (Tick, u16) {
        let (kind, sequence) = match mode {
            // SAFETY: the mutex has just been acquired by this thread.
            WaitKind::Lock => (EventKind::LockAcquire, unsafe { cell.next_sequence_exclusive() }),
            // SAFETY: the write lock has just been acquired by this thread.
            WaitKind::Write => (EventKind::WriteAcquire, unsafe { cell.next_sequence_exclusive() }),
            _ => (EventKind::ReadAcquire, cell.next_sequence()),
        };
        // SAFETY: called by the owning thread only; the borrow ends before `push`.
        let local = unsafe { &mut *self.local.get() };
        local.acquisitions += 1;
        local.tally(object, &self.session).acquisitions += 1;
        let weight = local.holds.choose();
        let mut time = Tick::UNMEASURED;
        if waited || weight.is_some() {
            time = self.now();
        }
        self.push(Event { object, sequence, time, ..Event::new(kind, site) });
        weight.map_or((Tick::UNMEASURED, 0), |weight| (time, weight))
    }

    /// Notes that this thread is about to release the lock `cell`, which it still holds; `describe` writes the value in
    /// it, if it can be written.
    #[inline(always)]
    pub fn releasing(&self, cell: &ObjectCell, mode: WaitKind, site: Site, describe: impl FnOnce(&mut Text) -> bool) {
        let object = cell.known_id();
        // SAFETY: called by the owning thread only; the borrow ends before `record_release`.
        let local = unsafe { &mut *self.local.get() };
        let held = match local.held.last() {
            Some(last) if last.object == object && last.mode == mode => local.held.pop(),
            _ => local.remove_held(object, mode),
        };
        if session::tracing() {
            self.record_release(cell, mode, held, site, describe);
        }
    }

    #[inline(never)]
    fn record_release(
        &self,
        cell: &ObjectCell,
        mode: WaitKind,
        held: Option<Held>,
        site: Site,
        describe: impl FnOnce(&mut Text) -> bool,
    ) {
        let (kind, sequence) = match mode {
            // SAFETY: the mutex is still held by this thread.
            WaitKind::Lock => (EventKind::LockRelease, unsafe { cell.next_sequence_exclusive() }),
            // SAFETY: the write lock is still held by this thread.
            WaitKind::Write => (EventKind::WriteRelease, unsafe { cell.next_sequence_exclusive() }),
            _ => (EventKind::ReadRelease, cell.next_sequence()),
        };
        let object = cell.known_id();
        let mut time = Tick::UNMEASURED;
        if let Some((since, weight)) = held.and_then(|held| Some((held.since.micros()?, held.weight))) {
            let now = self.session.elapsed_micros();
            time = Tick::from_micros(now);
            // SAFETY: called by the owning thread only; the borrow ends before `push`.
            let tally = unsafe { &mut *self.local.get() }.tally(object, &self.session);
            tally.held_ns += ((now - since).max(0.0) * 1000.0) as u64 * u64::from(weight);
            tally.held_weight += u64::from(weight);
            tally.held_samples += 1;
        }
        // SAFETY: as above.
        let due = unsafe { &mut *self.local.get() }.values.choose().is_some();
        let detail = if due { self.describe(describe) } else { 0 };
        self.push(Event { object, sequence, detail, time, ..Event::new(kind, site) });
    }

    /// Keeps the text that `describe` writes: 1 + its index, or 0 for none. The value's own code may use traced types, of
    /// which nothing must be seen, and may panic.
    #[cold]
    fn describe(&self, describe: impl FnOnce(&mut Text) -> bool) -> u32 {
        let current = CURRENT.replace(ptr::null());
        let mut text = Text::default();
        let described = panic::catch_unwind(AssertUnwindSafe(|| describe(&mut text)));
        CURRENT.set(current);
        if described.unwrap_or(false) { 1 + self.log.keep_text(text.as_str()) } else { 0 }
    }

    /// Notes that this thread is about to block, until the guard is dropped.
    #[must_use]
    pub fn wait(&self, wait: NewWait<'_>) -> WaitGuard<'_> {
        let object = wait.object.map_or(0, ObjectCell::id);
        let id = wait.target.unwrap_or(if object == 0 { Event::NO_OBJECT } else { object });
        let since = session::tracing().then(|| self.session.elapsed_micros());
        if let Some(since) = since {
            let sequence = match (wait.object, wait.kind) {
                // The number of a lock belongs to whoever holds it.
                (None, _) | (_, WaitKind::Lock | WaitKind::Read | WaitKind::Write) => 0,
                (Some(cell), _) => cell.next_sequence(),
            };
            let time = Tick::from_micros(since);
            self.push(Event { object: id, sequence, time, ..Event::new(wait.event, wait.site) });
        }
        let wakes = wait.wakes.unwrap_or_else(|| match wait.kind {
            WaitKind::Park => self.unparks.load(Ordering::SeqCst),
            _ => self.session.wakes(object),
        });
        // SAFETY: called by the owning thread only; the borrow ends with this statement.
        unsafe { &mut *self.local.get() }.hand_over(self);
        let mut shared = self.shared();
        shared.version += 1;
        shared.wait = Some(Waiting {
            kind: wait.kind,
            object,
            target: wait.target,
            site: wait.site,
            timed: wait.timed,
            wakes,
            since,
        });
        drop(shared);
        WaitGuard { thread: self }
    }

    fn wait_ended(&self) {
        let mut shared = self.shared();
        let Some(wait) = shared.wait.take() else { return };
        shared.version += 1;
        let Some(since) = wait.since else { return };
        let micros = (self.session.elapsed_micros() - since).max(0.0);
        shared.waited_micros[wait_class(wait.kind)] += micros;
        drop(shared);
        if wait_class(wait.kind) == 0 {
            self.session.with_object(wait.object, |object| {
                object.waited(LongestWait { micros, thread: self.index, site: wait.site });
            });
        }
    }
}

/// A wait that is about to begin.
pub struct NewWait<'a> {
    /// What the thread does.
    pub kind: WaitKind,
    /// The event to record.
    pub event: EventKind,
    /// What it waits for.
    pub object: Option<&'a ObjectCell>,
    /// Index of the thread that it joins.
    pub target: Option<u32>,
    /// Whether it ends by itself.
    pub timed: bool,
    /// The object's count of wakes from before the caller found that it has to wait; `None`: as it is now.
    pub wakes: Option<u32>,
    /// Where.
    pub site: Site,
}

/// Ends the wait when dropped. See [`ThreadRecord::wait`].
pub struct WaitGuard<'a> {
    thread: &'a ThreadRecord,
}

impl WaitGuard<'_> {
    /// The thread goes on although the call that may block has not returned: it runs an initialiser itself.
    pub fn end(&self) {
        self.thread.wait_ended();
    }
}

impl Drop for WaitGuard<'_> {
    fn drop(&mut self) {
        self.thread.wait_ended();
    }
}
