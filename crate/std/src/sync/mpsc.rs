//! `std::sync::mpsc`.

use ::std::fmt;
use ::std::panic::Location;
use ::std::sync::mpsc as real;
use ::std::sync::{Arc, Condvar, Mutex, PoisonError};
use ::std::time::Duration;

pub use real::{RecvError, RecvTimeoutError, SendError, TryRecvError, TrySendError};

use interlock_trace::event::{Event, EventKind, Site};
use interlock_trace::object::ObjectCell;
use interlock_trace::session;
use interlock_trace::thread::NewWait;
use interlock_trace::{ObjectKind, WaitKind};

use crate::hook;
use crate::time::Instant;

/// What both ends share besides the real channel.
struct Shared {
    cell: ObjectCell,
    /// 1 + the number of messages that the channel has room for; 0 without limit.
    room: u32,
    /// The real `recv_timeout` asks the platform for the time, which a browser's threads cannot. A timed receiver
    /// therefore sleeps here; the number counts such sleepers.
    timed_receivers: Mutex<usize>,
    sent: Condvar,
}

impl Shared {
    #[track_caller]
    fn new(bound: Option<usize>) -> Arc<Self> {
        let cell = ObjectCell::new(ObjectKind::Channel);
        let room = bound.map_or(0, |bound| u32::try_from(bound).unwrap_or(u32::MAX).saturating_add(1));
        Arc::new(Self { cell, room, timed_receivers: Mutex::new(0), sent: Condvar::new() })
    }

    /// To be called after anything that may let the other end go on.
    fn changed(&self) {
        let timed_receivers = self.timed_receivers.lock().unwrap_or_else(PoisonError::into_inner);
        if *timed_receivers > 0 {
            self.sent.notify_all();
        }
        drop(timed_receivers);
        hook::may_have_woken(&self.cell);
    }

    /// The number of the next message; 0 where nothing is recorded, so that an untraced send pays for none.
    fn number(&self) -> u32 {
        if session::tracing() { self.cell.next_sequence() } else { 0 }
    }

    /// Records that the message with this number was sent, or could not be sent because nobody will receive it; with the
    /// time only if the sender had to wait.
    fn sent<E>(&self, number: u32, result: &Result<(), E>, waited: bool, site: Site) {
        let (kind, detail) = match result {
            Ok(()) => (EventKind::Send, self.room),
            Err(_) => (EventKind::Disconnected, 0),
        };
        hook::record(|| Event {
            object: self.cell.id(),
            sequence: number,
            detail,
            time: hook::now_if(waited),
            ..Event::new(kind, site)
        });
    }

    /// Records that the message with this number was received, or that there will be none any more; with the time only if
    /// the receiver had to wait.
    fn received(&self, number: Option<u32>, waited: bool, site: Site) {
        let (kind, detail) = number.map_or((EventKind::Disconnected, 0), |number| (EventKind::Receive, number));
        hook::record(|| Event {
            object: self.cell.id(),
            sequence: self.cell.next_sequence(),
            detail,
            time: hook::now_if(waited),
            ..Event::new(kind, site)
        });
    }

    fn wait(&self, kind: WaitKind, event: EventKind, wakes: Option<u32>, site: Site) -> NewWait<'_> {
        NewWait { wakes, ..hook::wait_on(kind, event, &self.cell, site) }
    }
}

/// See [`real::channel`].
#[track_caller]
#[must_use]
pub fn channel<T>() -> (Sender<T>, Receiver<T>) {
    let (sender, receiver) = real::channel();
    let shared = Shared::new(None);
    (Sender { inner: Some(sender), shared: Arc::clone(&shared) }, Receiver { inner: Some(receiver), shared })
}

/// See [`real::sync_channel`].
#[track_caller]
#[must_use]
pub fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>) {
    let (sender, receiver) = real::sync_channel(bound);
    let shared = Shared::new(Some(bound));
    (SyncSender { inner: Some(sender), shared: Arc::clone(&shared) }, Receiver { inner: Some(receiver), shared })
}

/// A message and the number under which it was sent, which tells its receiver's event whose message it was.
type Numbered<T> = (u32, T);

/// Implements what the ends of a channel have in common. The real end is an `Option` only so that `drop` can drop it
/// before it tells the other side.
macro_rules! channel_end {
    ($end:ident) => {
        impl<T> $end<T> {
            fn real(&self) -> &real::$end<Numbered<T>> {
                self.inner.as_ref().expect("only `drop` takes the real end out")
            }
        }

        impl<T> Drop for $end<T> {
            #[track_caller]
            fn drop(&mut self) {
                hook::event(EventKind::Hangup, &self.shared.cell, Site::of(Location::caller()));
                self.inner = None;
                self.shared.changed();
            }
        }

        impl<T> fmt::Debug for $end<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.real().fmt(f)
            }
        }
    };
}

/// A traced [`std::sync::mpsc::Sender`](real::Sender).
pub struct Sender<T> {
    inner: Option<real::Sender<Numbered<T>>>,
    shared: Arc<Shared>,
}

channel_end!(Sender);

impl<T> Sender<T> {
    /// See [`real::Sender::send`].
    ///
    /// # Errors
    ///
    /// Gives the message back if the receiver is gone.
    #[track_caller]
    pub fn send(&self, message: T) -> Result<(), SendError<T>> {
        hook::checkpoint();
        let site = Site::of(Location::caller());
        let number = self.shared.number();
        let result = self.real().send((number, message)).map_err(|SendError((_, message))| SendError(message));
        self.shared.sent(number, &result, false, site);
        self.shared.changed();
        result
    }
}

impl<T> Clone for Sender<T> {
    fn clone(&self) -> Self {
        Self { inner: self.inner.clone(), shared: Arc::clone(&self.shared) }
    }
}

/// A traced [`std::sync::mpsc::SyncSender`](real::SyncSender).
pub struct SyncSender<T> {
    inner: Option<real::SyncSender<Numbered<T>>>,
    shared: Arc<Shared>,
}

channel_end!(SyncSender);

impl<T> SyncSender<T> {
    /// See [`real::SyncSender::send`].
    ///
    /// # Errors
    ///
    /// Gives the message back if the receiver is gone.
    #[track_caller]
    pub fn send(&self, message: T) -> Result<(), SendError<T>> {
        hook::checkpoint();
        let site = Site::of(Location::caller());
        let wakes = hook::wakes(&self.shared.cell);
        let number = self.shared.number();
        let mut waited = false;
        let result = match self.real().try_send((number, message)) {
            Ok(()) => Ok(()),
            Err(TrySendError::Disconnected((_, message))) => Err(SendError(message)),
            Err(TrySendError::Full(message)) => {
                waited = true;
                let wait = self.shared.wait(WaitKind::Send, EventKind::SendWait, wakes, site);
                // The rendezvous of an unbuffered channel may be with somebody who waits already.
                hook::may_have_woken(&self.shared.cell);
                let result = hook::blocking(wait, || self.real().send(message));
                result.map_err(|SendError((_, message))| SendError(message))
            }
        };
        self.shared.sent(number, &result, waited, site);
        self.shared.changed();
        result
    }

    /// See [`real::SyncSender::try_send`].
    ///
    /// # Errors
    ///
    /// Gives the message back if the channel is full or the receiver is gone.
    #[track_caller]
    pub fn try_send(&self, message: T) -> Result<(), TrySendError<T>> {
        hook::checkpoint();
        let site = Site::of(Location::caller());
        let number = self.shared.number();
        let result = match self.real().try_send((number, message)) {
            Ok(()) => Ok(()),
            Err(TrySendError::Disconnected((_, message))) => Err(TrySendError::Disconnected(message)),
            Err(TrySendError::Full((_, message))) => {
                let object = self.shared.cell.id();
                hook::record(|| Event { object, ..Event::new(EventKind::TryFailed, site) });
                return Err(TrySendError::Full(message));
            }
        };
        self.shared.sent(number, &result, false, site);
        self.shared.changed();
        result
    }
}

impl<T> Clone for SyncSender<T> {
    fn clone(&self) -> Self {
        Self { inner: self.inner.clone(), shared: Arc::clone(&self.shared) }
    }
}

/// A traced [`std::sync::mpsc::Receiver`](real::Receiver).
pub struct Receiver<T> {
    inner: Option<real::Receiver<Numbered<T>>>,
    shared: Arc<Shared>,
}

channel_end!(Receiver);

impl<T> Receiver<T> {
    fn received<E>(&self, result: Result<Numbered<T>, E>, waited: bool, site: Site) -> Result<T, E> {
        self.shared.received(result.as_ref().ok().map(|(number, _)| *number), waited, site);
        // There is room again for a sender of a bounded channel.
        self.shared.changed();
        result.map(|(_, message)| message)
    }

    /// See [`real::Receiver::recv`].
    ///
    /// # Errors
    ///
    /// When every sender is gone and the channel is empty.
    #[track_caller]
    pub fn recv(&self) -> Result<T, RecvError> {
        hook::checkpoint();
        let site = Site::of(Location::caller());
        let wakes = hook::wakes(&self.shared.cell);
        let mut waited = false;
        let result = match self.real().try_recv() {
            Ok(message) => Ok(message),
            Err(TryRecvError::Disconnected) => Err(RecvError),
            Err(TryRecvError::Empty) => {
                waited = true;
                let wait = self.shared.wait(WaitKind::Receive, EventKind::ReceiveWait, wakes, site);
                hook::blocking(wait, || self.real().recv())
            }
        };
        self.received(result, waited, site)
    }

    /// See [`real::Receiver::try_recv`].
    ///
    /// # Errors
    ///
    /// When there is no message, now or ever.
    #[track_caller]
    pub fn try_recv(&self) -> Result<T, TryRecvError> {
        hook::checkpoint();
        match self.real().try_recv() {
            Err(TryRecvError::Empty) => Err(TryRecvError::Empty),
            result => self.received(result, false, Site::of(Location::caller())),
        }
    }

    /// See [`real::Receiver::recv_timeout`].
    ///
    /// # Errors
    ///
    /// When no message comes in time, or every sender is gone.
    #[track_caller]
    pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError> {
        hook::checkpoint();
        let site = Site::of(Location::caller());
        let begun = self.shared.wait(WaitKind::Receive, EventKind::ReceiveWait, None, site);
        let result = hook::blocking(NewWait { timed: true, ..begun }, || self.receive_until(timeout));
        match result {
            Err(RecvTimeoutError::Timeout) => {
                let object = self.shared.cell.id();
                hook::record_now(|| Event { object, ..Event::new(EventKind::TryFailed, site) });
                Err(RecvTimeoutError::Timeout)
            }
            result => self.received(result, true, site),
        }
    }

    fn receive_until(&self, timeout: Duration) -> Result<Numbered<T>, RecvTimeoutError> {
        let start = Instant::now();
        let mut sleepers = self.shared.timed_receivers.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            // With the lock held: a sender that comes after this look finds the sleeper counted.
            match self.real().try_recv() {
                Ok(message) => return Ok(message),
                Err(TryRecvError::Disconnected) => return Err(RecvTimeoutError::Disconnected),
                Err(TryRecvError::Empty) => {}
            }
            let Some(left) = timeout.checked_sub(start.elapsed()) else { return Err(RecvTimeoutError::Timeout) };
            *sleepers += 1;
            let woken = self.shared.sent.wait_timeout(sleepers, left);
            sleepers = woken.unwrap_or_else(PoisonError::into_inner).0;
            *sleepers -= 1;
        }
    }

    /// See [`real::Receiver::iter`].
    pub fn iter(&self) -> Iter<'_, T> {
        Iter { receiver: self }
    }

    /// See [`real::Receiver::try_iter`].
    pub fn try_iter(&self) -> TryIter<'_, T> {
        TryIter { receiver: self }
    }
}

/// See [`real::Iter`].
#[derive(Debug)]
pub struct Iter<'a, T> {
    receiver: &'a Receiver<T>,
}

impl<T> Iterator for Iter<'_, T> {
    type Item = T;

    #[track_caller]
    fn next(&mut self) -> Option<T> {
        self.receiver.recv().ok()
    }
}

/// See [`real::TryIter`].
#[derive(Debug)]
pub struct TryIter<'a, T> {
    receiver: &'a Receiver<T>,
}

impl<T> Iterator for TryIter<'_, T> {
    type Item = T;

    #[track_caller]
    fn next(&mut self) -> Option<T> {
        self.receiver.try_recv().ok()
    }
}

/// See [`real::IntoIter`].
#[derive(Debug)]
pub struct IntoIter<T> {
    receiver: Receiver<T>,
}

impl<T> Iterator for IntoIter<T> {
    type Item = T;

    #[track_caller]
    fn next(&mut self) -> Option<T> {
        self.receiver.recv().ok()
    }
}

impl<T> IntoIterator for Receiver<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;

    fn into_iter(self) -> IntoIter<T> {
        IntoIter { receiver: self }
    }
}

impl<'a, T> IntoIterator for &'a Receiver<T> {
    type Item = T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}
