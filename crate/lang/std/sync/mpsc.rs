//! `std::sync::mpsc`.

use crate::cell::UnsafeCell;
use crate::error::Error;
use crate::event::Event;
use crate::fmt::{self, Debug, Display};
use crate::intrinsics;
use crate::time::Duration;

/// What the two ends share. Messages lie one behind the other from the beginning of their block, so that equal queues
/// are equal words.
#[lang = "Channel"]
pub(crate) struct Channel<T> {
    /// How many messages there are, with one more once no sender is left: a receiver waits while it is 0.
    ready: usize,
    /// How many more messages there is room for, with one more once the receiver is gone: a sender waits while it is 0.
    room: usize,
    senders: usize,
    receiver: bool,
    /// A receiver waits at a channel without room.
    waiting: bool,
    length: usize,
    /// 1 + the number of messages that there is room for; 0 without limit.
    bound: usize,
    site: usize,
    messages: *mut T,
}

#[lang = "Sender"]
pub struct Sender<T> {
    channel: *mut Channel<T>,
}

#[lang = "SyncSender"]
pub struct SyncSender<T> {
    channel: *mut Channel<T>,
}

#[lang = "Receiver"]
pub struct Receiver<T> {
    channel: *mut Channel<T>,
}

unsafe impl<T: Send> Send for Sender<T> {}
unsafe impl<T: Send> Sync for Sender<T> {}
unsafe impl<T: Send> Send for SyncSender<T> {}
unsafe impl<T: Send> Sync for SyncSender<T> {}
unsafe impl<T: Send> Send for Receiver<T> {}
impl<T> !Sync for Receiver<T> {}

pub fn channel<T>() -> (Sender<T>, Receiver<T>) {
    let channel = Channel::make(0);
    (Sender { channel }, Receiver { channel })
}

pub fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>) {
    let channel = Channel::make(bound + 1);
    (SyncSender { channel }, Receiver { channel })
}

impl<T> Channel<T> {
    fn make(bound: usize) -> *mut Channel<T> {
        let channel = intrinsics::alloc::<Channel<T>>(1);
        let messages = intrinsics::alloc::<T>(0);
        // Without room a message is laid down for the receiver to pick up.
        let room = if bound == 1 { 1 } else if bound > 1 { bound - 1 } else { 0 };
        let site = intrinsics::object_site();
        let made = Channel {
            ready: 0, room, senders: 1, receiver: true, waiting: false, length: 0, bound, site, messages,
        };
        intrinsics::write(channel, made);
        channel
    }

    fn put(&mut self, message: T) {
        self.messages = intrinsics::resize(self.messages, self.length + 1);
        intrinsics::write(intrinsics::add(self.messages, self.length), message);
        self.length += 1;
        self.ready += 1;
        if self.bound > 0 {
            self.room -= 1;
        }
        intrinsics::record(Event::Send, &self.ready as *const usize as *const (), self.bound);
    }

    /// The oldest message; there is one.
    fn pick(&mut self) -> T {
        let message = intrinsics::take(self.messages);
        self.length -= 1;
        self.ready -= 1;
        if self.bound > 0 {
            self.room += 1;
        }
        intrinsics::move_items(intrinsics::add(self.messages, 1), self.messages, self.length);
        self.messages = intrinsics::resize(self.messages, self.length);
        intrinsics::record(Event::Receive, &self.ready as *const usize as *const (), 0);
        message
    }

    fn object(&self) -> *const () {
        &self.ready as *const usize as *const ()
    }

    fn disconnected(&self) {
        intrinsics::record(Event::Disconnected, self.object(), 0);
    }
}

fn drop_sender<T>(channel: *mut Channel<T>) {
    intrinsics::visible(Event::Hangup, (*channel).object());
    (*channel).senders -= 1;
    if (*channel).senders == 0 {
        (*channel).ready += 1;
        free_if_unused(channel);
    }
}

fn free_if_unused<T>(channel: *mut Channel<T>) {
    if (*channel).senders == 0 && !(*channel).receiver {
        intrinsics::dealloc((*channel).messages);
        intrinsics::dealloc(channel);
    }
}

impl<T> Sender<T> {
    pub fn send(&self, t: T) -> Result<(), SendError<T>> {
        let channel = &mut *self.channel;
        intrinsics::point(Event::Send, channel.object());
        if !channel.receiver {
            channel.disconnected();
            return Err(SendError(t));
        }
        channel.put(t);
        Ok(())
    }
}

impl<T> Clone for Sender<T> {
    fn clone(&self) -> Sender<T> {
        (*self.channel).senders += 1;
        Sender { channel: self.channel }
    }
}

impl<T> Drop for Sender<T> {
    fn drop(&mut self) {
        drop_sender(self.channel);
    }
}

impl<T> SyncSender<T> {
    pub fn send(&self, t: T) -> Result<(), SendError<T>> {
        let channel = &mut *self.channel;
        intrinsics::point_ne(Event::Send, channel.object(), &channel.room as *const usize, 0);
        if !channel.receiver {
            channel.disconnected();
            return Err(SendError(t));
        }
        channel.put(t);
        if channel.bound == 1 {
            return SyncSender::meet(channel);
        }
        Ok(())
    }

    /// Waits until the message was picked up, or the receiver is gone.
    fn meet(channel: &mut Channel<T>) -> Result<(), SendError<T>> {
        intrinsics::point_ne(Event::SendWait, channel.object(), &channel.room as *const usize, 0);
        if channel.receiver || channel.length == 0 {
            return Ok(());
        }
        channel.disconnected();
        Err(SendError(channel.pick()))
    }

    pub fn try_send(&self, t: T) -> Result<(), TrySendError<T>> {
        let channel = &mut *self.channel;
        intrinsics::point(Event::Send, channel.object());
        if !channel.receiver {
            channel.disconnected();
            return Err(TrySendError::Disconnected(t));
        }
        if channel.room == 0 || (channel.bound == 1 && !channel.waiting) {
            intrinsics::record(Event::TryFailed, channel.object(), 0);
            return Err(TrySendError::Full(t));
        }
        channel.put(t);
        Ok(())
    }
}

impl<T> Clone for SyncSender<T> {
    fn clone(&self) -> SyncSender<T> {
        (*self.channel).senders += 1;
        SyncSender { channel: self.channel }
    }
}

impl<T> Drop for SyncSender<T> {
    fn drop(&mut self) {
        drop_sender(self.channel);
    }
}

impl<T> Receiver<T> {
    pub fn recv(&self) -> Result<T, RecvError> {
        let channel = &mut *self.channel;
        if channel.bound == 1 {
            // Whoever tries to send without waiting has to find a receiver there.
            intrinsics::point(Event::Receive, channel.object());
            if channel.ready == 0 {
                channel.waiting = true;
                intrinsics::point_ne(Event::Receive, channel.object(), &channel.ready as *const usize, 0);
                channel.waiting = false;
            }
        } else {
            intrinsics::point_ne(Event::Receive, channel.object(), &channel.ready as *const usize, 0);
        }
        if channel.length == 0 {
            channel.disconnected();
            return Err(RecvError);
        }
        Ok(channel.pick())
    }

    pub fn try_recv(&self) -> Result<T, TryRecvError> {
        let channel = &mut *self.channel;
        intrinsics::point(Event::Receive, channel.object());
        if channel.length > 0 {
            return Ok(channel.pick());
        }
        if channel.senders == 0 {
            channel.disconnected();
            return Err(TryRecvError::Disconnected);
        }
        Err(TryRecvError::Empty)
    }

    /// Gives up whenever there is nothing: how long it takes is not modelled.
    pub fn recv_timeout(&self, _timeout: Duration) -> Result<T, RecvTimeoutError> {
        intrinsics::assume("a timed wait may end at any moment");
        match self.try_recv() {
            Ok(message) => Ok(message),
            Err(TryRecvError::Disconnected) => Err(RecvTimeoutError::Disconnected),
            Err(TryRecvError::Empty) => {
                intrinsics::record(Event::TryFailed, (*self.channel).object(), 0);
                Err(RecvTimeoutError::Timeout)
            }
        }
    }

    pub fn iter(&self) -> Iter<'_, T> {
        Iter { receiver: self }
    }

    pub fn try_iter(&self) -> TryIter<'_, T> {
        TryIter { receiver: self }
    }
}

impl<T> Drop for Receiver<T> {
    fn drop(&mut self) {
        let channel = &mut *self.channel;
        intrinsics::visible(Event::Hangup, channel.object());
        channel.receiver = false;
        if channel.bound > 0 {
            channel.room += 1;
        }
        // What nobody receives is dropped here; at a channel without room its sender takes it back.
        while channel.length > 0 && channel.bound != 1 {
            channel.length -= 1;
            channel.ready -= 1;
            let message = intrinsics::take(channel.messages);
            intrinsics::move_items(intrinsics::add(channel.messages, 1), channel.messages, channel.length);
            channel.messages = intrinsics::resize(channel.messages, channel.length);
            drop(message);
        }
        free_if_unused(self.channel);
    }
}

pub struct Iter<'a, T> {
    receiver: &'a Receiver<T>,
}

pub struct TryIter<'a, T> {
    receiver: &'a Receiver<T>,
}

pub struct IntoIter<T> {
    receiver: Receiver<T>,
}

impl<T> Iterator for Iter<'_, T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        self.receiver.recv().ok()
    }
}

impl<T> Iterator for TryIter<'_, T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        self.receiver.try_recv().ok()
    }
}

impl<T> Iterator for IntoIter<T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        self.receiver.recv().ok()
    }
}

impl<'a, T> IntoIterator for &'a Receiver<T> {
    type Item = T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

impl<T> IntoIterator for Receiver<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;

    fn into_iter(self) -> IntoIter<T> {
        IntoIter { receiver: self }
    }
}

#[derive(PartialEq, Eq, Clone, Copy)]
pub struct SendError<T>(pub T);

#[derive(PartialEq, Eq, Clone, Copy, Debug)]
pub struct RecvError;

#[derive(PartialEq, Eq, Clone, Copy, Debug)]
pub enum TryRecvError {
    Empty,
    Disconnected,
}

#[derive(PartialEq, Eq, Clone, Copy, Debug)]
pub enum RecvTimeoutError {
    Timeout,
    Disconnected,
}

#[derive(PartialEq, Eq, Clone, Copy)]
pub enum TrySendError<T> {
    Full(T),
    Disconnected(T),
}

impl<T> Debug for SendError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SendError { .. }")
    }
}

impl<T> Display for SendError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("sending on a closed channel")
    }
}

impl<T> Debug for TrySendError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TrySendError::Full(..) => f.write_str("TrySendError::Full(..)"),
            TrySendError::Disconnected(..) => f.write_str("TrySendError::Disconnected(..)"),
        }
    }
}

impl<T> Display for TrySendError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TrySendError::Full(..) => f.write_str("sending on a full channel"),
            TrySendError::Disconnected(..) => f.write_str("sending on a closed channel"),
        }
    }
}

impl Display for RecvError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("receiving on a closed channel")
    }
}

impl Display for TryRecvError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TryRecvError::Empty => f.write_str("receiving on an empty channel"),
            TryRecvError::Disconnected => f.write_str("receiving on a closed channel"),
        }
    }
}

impl Display for RecvTimeoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RecvTimeoutError::Timeout => f.write_str("timed out waiting on channel"),
            RecvTimeoutError::Disconnected => f.write_str("channel is empty and sending half is closed"),
        }
    }
}

impl<T> Error for SendError<T> {}
impl<T> Error for TrySendError<T> {}
impl Error for RecvError {}
impl Error for TryRecvError {}
impl Error for RecvTimeoutError {}

impl<T> From<SendError<T>> for TrySendError<T> {
    fn from(error: SendError<T>) -> TrySendError<T> {
        TrySendError::Disconnected(error.0)
    }
}

impl<T> Debug for Sender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sender { .. }")
    }
}

impl<T> Debug for SyncSender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SyncSender { .. }")
    }
}

impl<T> Debug for Receiver<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Receiver { .. }")
    }
}
