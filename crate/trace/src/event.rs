//! The event: what one thread did to one object, in 24 bytes.
//!
//! Recording one must cost a few nanoseconds, so an event holds the address of its source position instead of the
//! position itself, and a time only where it was measured.
//!
//! **Order.** Events of different threads are put into one order by numbers that are taken while the run goes on. An
//! operation that others may observe (a notification, a send) takes its number before it takes effect, and one that
//! observes (a wake-up) after it has observed, so that the numbers never say the opposite of what happened. An operation
//! that does both (a read-modify-write, an acquisition) takes its number while it has the object to itself.

use std::panic::Location;

/// Declares the kinds of events together with the names that views know them by.
macro_rules! event_kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal,)*) => {
        /// What happened.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum EventKind {
            $($(#[$doc])* $kind,)*
        }

        impl EventKind {
            /// The names of all kinds, in the order of their numbers.
            pub const NAMES: &'static [&'static str] = &[$($name),*];

            /// The kind with this name.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                Self::NAMES.iter().position(|&known| known == name).and_then(Self::from_number)
            }

            /// The kind with this number.
            #[must_use]
            pub fn from_number(number: usize) -> Option<Self> {
                const KINDS: &[EventKind] = &[$(EventKind::$kind),*];
                KINDS.get(number).copied()
            }

            /// Whether the object of such an event is a thread.
            #[must_use]
            pub fn object_is_thread(self) -> bool {
                matches!(self, Self::Spawn | Self::JoinWait | Self::Join | Self::Unpark)
            }
        }
    };
}

event_kinds! {
    /// The first instruction of a thread.
    ThreadStart = "thread-start",
    /// The last instruction of a thread.
    ThreadEnd = "thread-end",
    /// The thread panicked.
    Panic = "panic",
    /// A thread was spawned (the object is its index).
    Spawn = "spawn",
    /// Started to wait for the end of another thread (the object is its index).
    JoinWait = "join-wait",
    /// Another thread's end was seen (the object is its index).
    Join = "join",
    /// `Mutex::lock` found the lock taken.
    LockWait = "lock-wait",
    /// A mutex was acquired.
    LockAcquire = "lock-acquire",
    /// A mutex is about to be released.
    LockRelease = "lock-release",
    /// `try_lock`, `try_read` or `try_write` found the lock taken, `try_send` the channel full, or the time of
    /// `recv_timeout` was up.
    TryFailed = "try-failed",
    /// `RwLock::read` has to wait.
    ReadWait = "read-wait",
    /// A read lock was acquired.
    ReadAcquire = "read-acquire",
    /// A read lock is about to be released.
    ReadRelease = "read-release",
    /// `RwLock::write` has to wait.
    WriteWait = "write-wait",
    /// A write lock was acquired.
    WriteAcquire = "write-acquire",
    /// A write lock is about to be released.
    WriteRelease = "write-release",
    /// Began to wait on a condition variable.
    CondvarWait = "condvar-wait",
    /// Returned from a wait on a condition variable, with the mutex held again.
    CondvarWake = "condvar-wake",
    /// `notify_one`.
    NotifyOne = "notify-one",
    /// `notify_all`.
    NotifyAll = "notify-all",
    /// Arrived at a barrier, where it has to wait for others.
    BarrierWait = "barrier-wait",
    /// Arrived at a barrier as the last one of its round.
    BarrierArrive = "barrier-arrive",
    /// Passed a barrier.
    BarrierPass = "barrier-pass",
    /// Waits for another thread's initialisation.
    OnceWait = "once-wait",
    /// Initialises.
    OnceInit = "once-init",
    /// Completed the initialisation, or saw for the first time that it is complete.
    OnceDone = "once-done",
    /// A bounded channel is full.
    SendWait = "send-wait",
    /// A message was sent; the sequence is its number, the detail 1 + the capacity of the channel, or 0 for none.
    Send = "send",
    /// A channel is empty.
    ReceiveWait = "receive-wait",
    /// A message was received; the detail is the number under which it was sent.
    Receive = "receive",
    /// The other side of a channel was seen to be gone.
    Disconnected = "disconnected",
    /// An end of a channel is about to go: a sender, or the receiver.
    Hangup = "hangup",
    /// An atomic load, or a compare-exchange that found another value.
    AtomicLoad = "atomic-load",
    /// An atomic store.
    AtomicStore = "atomic-store",
    /// An atomic read-modify-write.
    AtomicUpdate = "atomic-update",
    /// An `Arc` was made; the detail is the number of owners afterwards.
    ArcNew = "arc-new",
    /// An `Arc` was cloned, or a `Weak` upgraded; the detail is the number of owners afterwards.
    ArcClone = "arc-clone",
    /// An `Arc` is dropped; the detail is the number of owners before.
    ArcDrop = "arc-drop",
    /// Parks.
    Park = "park",
    /// Returned from `park`; the detail is the number of the token that it took, 0 if it took none.
    Unparked = "unparked",
    /// Gave another thread its park token (the object is its index, the detail the token's number).
    Unpark = "unpark",
    /// Goes to sleep.
    Sleep = "sleep",
    /// Woke up.
    Awake = "awake",
    /// Yielded.
    Yield = "yield",
    /// Printed; the sequence is the place in the output.
    Print = "print",
    /// A panic has poisoned the lock.
    LockPoisoned = "lock-poisoned",
    /// The poison of a lock was cleared.
    PoisonCleared = "poison-cleared",
}

/// What one thread did to one object.
#[derive(Clone, Copy, Debug)]
pub struct Event {
    /// What happened.
    pub kind: EventKind,
    /// The object's id, or another thread's index; [`Event::NO_OBJECT`] for none.
    pub object: u32,
    /// Place in the object's own order, from 1; 0 where the object keeps none.
    pub sequence: u32,
    /// More about the event: see its kind. For the release of a lock, 1 + the index of the thread's text that shows the
    /// value inside, or 0 for none.
    pub detail: u32,
    /// Where in the source.
    pub site: Site,
    /// When.
    pub time: Tick,
}

impl Event {
    /// The object of an event that has none.
    pub const NO_OBJECT: u32 = u32::MAX;

    /// An event of which nothing is known but what and where.
    #[inline]
    #[must_use]
    pub fn new(kind: EventKind, site: Site) -> Self {
        Self { kind, object: Self::NO_OBJECT, sequence: 0, detail: 0, site, time: Tick::UNMEASURED }
    }
}

/// A point in time: tenths of a microsecond since the start of the run, saturating after seven minutes, or unmeasured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick(u32);

impl Tick {
    /// The time was not measured.
    pub const UNMEASURED: Self = Self(u32::MAX);

    /// The tick of a time in microseconds since the start of the run.
    #[must_use]
    pub fn from_micros(micros: f64) -> Self {
        // `as` saturates, which keeps a late time late; the largest value stays reserved.
        Self(((micros * 10.0) as u32).min(u32::MAX - 1))
    }

    /// Microseconds since the start of the run, if it was measured.
    #[must_use]
    pub fn micros(self) -> Option<f64> {
        (self != Self::UNMEASURED).then(|| f64::from(self.0) / 10.0)
    }
}

/// A source position, as the distance of its [`Location`] from one fixed `Location`: all of them live in the same
/// read-only section of the program, so that 32 bits are enough on every target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Site(i32);

impl Site {
    fn anchor() -> &'static Location<'static> {
        static ANCHOR: &Location<'static> = Location::caller();
        ANCHOR
    }

    /// Shrinks a location.
    #[inline]
    #[must_use]
    pub fn of(location: &'static Location<'static>) -> Self {
        let distance =
            (location as *const Location).addr() as isize - (Self::anchor() as *const Location).addr() as isize;
        Self(distance as i32)
    }

    /// The location again.
    #[must_use]
    pub fn location(self) -> &'static Location<'static> {
        let anchor: *const Location<'static> = Self::anchor();
        let address = anchor.addr().wrapping_add_signed(self.0 as isize);
        // SAFETY: a `Site` is only ever made from a `&'static Location`, whose distance from the anchor it keeps, and
        // the distance between two objects of one loaded image does not change.
        unsafe { &*std::ptr::with_exposed_provenance::<Location<'static>>(address) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_gives_its_location_back() {
        let here = Location::caller();
        let back = Site::of(here).location();
        assert_eq!((back.file(), back.line(), back.column()), (here.file(), here.line(), here.column()));
    }

    #[test]
    fn a_tick_keeps_tenths_of_a_microsecond_and_saturates() {
        assert_eq!(Tick::from_micros(12.34).micros(), Some(12.3));
        assert!(Tick::from_micros(1e12).micros().is_some());
        assert_eq!(Tick::UNMEASURED.micros(), None);
    }

    #[test]
    fn an_event_is_small() {
        assert_eq!(size_of::<Event>(), 24);
    }

    #[test]
    fn every_kind_has_a_name() {
        assert_eq!(EventKind::NAMES[EventKind::Print as usize], "print");
        assert_eq!(EventKind::NAMES.len(), EventKind::PoisonCleared as usize + 1);
    }
}
