//! `std::sync::Once`.

use ::std::fmt;
use ::std::panic::{Location, RefUnwindSafe, UnwindSafe};
use ::std::sync as real;
use ::std::sync::atomic::Ordering;

use interlock_trace::event::{EventKind, Site};
use interlock_trace::object::ObjectCell;
use interlock_trace::session;
use interlock_trace::thread::{NewWait, WaitGuard, with_current};
use interlock_trace::{ObjectKind, WaitKind};

use super::OnceState;
use crate::hook;

/// A traced [`std::sync::Once`](real::Once).
pub struct Once {
    cell: ObjectCell,
    inner: real::Once,
}

impl UnwindSafe for Once {}
impl RefUnwindSafe for Once {}

impl Once {
    /// See [`real::Once::new`]. Not `const`: it registers the `Once`.
    #[track_caller]
    #[must_use]
    #[allow(clippy::new_without_default, reason = "std has no Default for it either")]
    pub fn new() -> Self {
        Self { cell: ObjectCell::new(ObjectKind::Once), inner: real::Once::new() }
    }

    /// The same for constants and statics: it is registered when it is first used.
    #[track_caller]
    #[must_use]
    pub const fn new_const() -> Self {
        Self { cell: ObjectCell::new_const(ObjectKind::Once), inner: real::Once::new() }
    }

    /// See [`real::Once::call_once`].
    #[track_caller]
    pub fn call_once<F: FnOnce()>(&self, init: F) {
        let site = Site::of(Location::caller());
        self.call(|wait| self.inner.call_once(|| run_initialiser(&self.cell, wait, site, init)));
    }

    /// See [`real::Once::call_once_force`].
    #[track_caller]
    pub fn call_once_force<F: FnOnce(&OnceState)>(&self, init: F) {
        let site = Site::of(Location::caller());
        self.call(|wait| self.inner.call_once_force(|state| run_initialiser(&self.cell, wait, site, || init(state))));
    }

    /// See [`real::Once::wait`].
    #[track_caller]
    pub fn wait(&self) {
        self.call(|_| self.inner.wait());
    }

    #[track_caller]
    fn call(&self, call: impl FnOnce(Option<&WaitGuard<'_>>)) {
        hook::checkpoint();
        let site = Site::of(Location::caller());
        if self.inner.is_completed() {
            saw_complete(&self.cell, site);
        } else {
            hook::initialising(once_wait(&self.cell, site), call);
            waited_until_complete(&self.cell, site);
        }
    }

    /// See [`real::Once::is_completed`].
    #[track_caller]
    pub fn is_completed(&self) -> bool {
        let completed = self.inner.is_completed();
        if completed {
            saw_complete(&self.cell, Site::of(Location::caller()));
        }
        completed
    }
}

impl fmt::Debug for Once {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.fmt(f)
    }
}

/// A wait for somebody else's initialisation.
pub(super) fn once_wait(cell: &ObjectCell, site: Site) -> NewWait<'_> {
    hook::wait_on(WaitKind::Once, EventKind::OnceWait, cell, site)
}

/// Runs an initialiser: the calling thread turned out to be the one that does not wait.
pub(super) fn run_initialiser<R>(
    cell: &ObjectCell,
    wait: Option<&WaitGuard<'_>>,
    site: Site,
    init: impl FnOnce() -> R,
) -> R {
    /// Says that nobody initialises any more, even if the initialiser panics.
    struct Ended<'a>(&'a ObjectCell);

    impl Drop for Ended<'_> {
        fn drop(&mut self) {
            set_initialiser(self.0, |_| 0);
        }
    }

    let Some(wait) = wait else { return init() };
    set_initialiser(cell, |thread| thread + 1);
    wait.end();
    hook::event_now(EventKind::OnceInit, cell, site);
    let _ended = Ended(cell);
    let value = init();
    // Before anybody can see it; and the thread need not tell again that it knows.
    waited_until_complete(cell, site);
    value
}

/// Notes that the calling thread sees the initialisation complete, if it had not seen so before: what happens after
/// follows from there.
pub(super) fn saw_complete(cell: &ObjectCell, site: Site) {
    if is_first_sight(cell) {
        hook::event(EventKind::OnceDone, cell, site);
    }
}

/// The same for a thread that waited for it, unless it turned out to be the one that initialised.
pub(super) fn waited_until_complete(cell: &ObjectCell, site: Site) {
    if is_first_sight(cell) {
        hook::event_now(EventKind::OnceDone, cell, site);
    }
}

fn is_first_sight(cell: &ObjectCell) -> bool {
    session::tracing() && with_current(|me| me.is_some_and(|me| me.is_first_sight(cell.id())))
}

fn set_initialiser(cell: &ObjectCell, value: impl FnOnce(u32) -> u32) {
    with_current(|me| {
        if let Some(me) = me {
            me.session.with_object(cell.id(), |object| object.initialiser.store(value(me.index), Ordering::SeqCst));
        }
    });
}
