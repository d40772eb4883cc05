//! The few calls through which every traced operation reports to the session.

use ::std::panic::resume_unwind;

use interlock_trace::WaitKind;
use interlock_trace::event::{Event, EventKind, Site, Tick};
use interlock_trace::object::ObjectCell;
use interlock_trace::session;
use interlock_trace::thread::{NewWait, ThreadRecord, WaitGuard, with_current};

/// The payload of the unwinding that ends a thread of a stopped run.
pub(crate) struct Stopped;

/// Every traced operation passes here first: in a run that is being stopped, it ends the thread.
#[inline]
pub(crate) fn checkpoint() {
    #[cfg(feature = "conformance")]
    crate::pauses::here();
    if session::stopping() {
        stop_this_thread();
    }
}

#[cold]
fn stop_this_thread() {
    // Unwinding out of a destructor that runs during an unwinding would abort the whole process.
    if !::std::thread::panicking() && with_current(|me| me.is_some()) {
        resume_unwind(Box::new(Stopped));
    }
}

/// Records an event on an object.
#[inline]
pub(crate) fn event(kind: EventKind, cell: &ObjectCell, site: Site) {
    record(|| Event { object: cell.id(), sequence: cell.next_sequence(), ..Event::new(kind, site) });
}

/// The same with the time.
pub(crate) fn event_now(kind: EventKind, cell: &ObjectCell, site: Site) {
    record_now(|| Event { object: cell.id(), sequence: cell.next_sequence(), ..Event::new(kind, site) });
}

/// Records an event without a time, or with one of its own.
#[inline]
pub(crate) fn record(event: impl FnOnce() -> Event) {
    if session::tracing() {
        with_current(|me| {
            if let Some(me) = me {
                me.record(event());
            }
        });
    }
}

/// The present time, for an event that is to be recorded later.
pub(crate) fn now() -> Tick {
    let now = || with_current(|me| me.map(ThreadRecord::now));
    session::tracing().then(now).flatten().unwrap_or(Tick::UNMEASURED)
}

/// The present time if it is worth a look at the clock, which takes longer than most operations.
pub(crate) fn now_if(worth_it: bool) -> Tick {
    if worth_it { now() } else { Tick::UNMEASURED }
}

/// Records an event that happens now.
pub(crate) fn record_now(event: impl FnOnce() -> Event) {
    if session::tracing() {
        with_current(|me| {
            if let Some(me) = me {
                me.record_now(event());
            }
        });
    }
}

/// Runs an operation of a few instructions that both observes an object and changes it, and records the event that
/// `kind` makes of its result.
#[inline]
pub(crate) fn in_turn<R>(
    cell: &ObjectCell,
    site: Site,
    act: impl FnOnce() -> R,
    kind: impl FnOnce(&R) -> EventKind,
) -> R {
    if !session::tracing() {
        return act();
    }
    with_current(|me| match me {
        Some(me) => {
            let object = cell.id();
            let (result, sequence) = cell.in_turn(act);
            me.record(Event { object, sequence, ..Event::new(kind(&result), site) });
            result
        }
        None => act(),
    })
}

/// Runs `block`, which may block, as a wait that others can see.
pub(crate) fn blocking<R>(wait: NewWait<'_>, block: impl FnOnce() -> R) -> R {
    initialising(wait, |_| block())
}

/// Like [`blocking`], for a call that may turn out to run code of its own: `block` is given the wait, to end it then.
pub(crate) fn initialising<R>(wait: NewWait<'_>, block: impl FnOnce(Option<&WaitGuard<'_>>) -> R) -> R {
    with_current(|me| match me {
        Some(me) => {
            let guard = me.wait(wait);
            block(Some(&guard))
        }
        None => block(None),
    })
}

/// A wait for an object that ends only when somebody ends it.
pub(crate) fn wait_on(kind: WaitKind, event: EventKind, cell: &ObjectCell, site: Site) -> NewWait<'_> {
    NewWait { kind, event, object: Some(cell), target: None, timed: false, wakes: None, site }
}

/// A wait for no object.
pub(crate) fn wait_off(kind: WaitKind, event: EventKind, site: Site) -> NewWait<'static> {
    NewWait { kind, event, object: None, target: None, timed: false, wakes: None, site }
}

/// How often waiters of an object may have been woken so far; to be read before looking whether there is need to wait.
pub(crate) fn wakes(cell: &ObjectCell) -> Option<u32> {
    with_current(|me| me.map(|me| me.session.wakes(cell.id())))
}

/// Notes that a waiter of an object may just have been woken.
pub(crate) fn may_have_woken(cell: &ObjectCell) {
    with_current(|me| {
        if let Some(me) = me {
            me.session.may_wake(cell.id());
        }
    });
}
