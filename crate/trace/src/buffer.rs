//! A thread's events: written by that thread alone, read by anyone up to the published length.
//!
//! Writing an event is a few plain stores. The writer makes its events visible ("publishes") every few events, before
//! it blocks and when it ends, because an atomic store per event would cost more than the event.

use std::cell::UnsafeCell;
use std::mem::MaybeUninit;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::event::Event;

/// Events between two publications: what a reader may miss of a thread that spins.
const PUBLISH_EVERY: u32 = 64;
/// Events in a thread's first chunk; most threads of a small program need no second.
const FIRST_CHUNK: usize = 512;
/// Events in each later chunk.
const CHUNK: usize = 8192;

struct Chunk {
    events: Box<[UnsafeCell<MaybeUninit<Event>>]>,
    published: AtomicU32,
}

// SAFETY: the only writer is the thread that owns the `Writer`, and it writes only at indices that are not yet
// published; readers read only published indices, which are never written again.
unsafe impl Send for Chunk {}
// SAFETY: as above.
unsafe impl Sync for Chunk {}

impl Chunk {
    fn new(capacity: usize) -> Arc<Self> {
        Arc::new(Self {
            events: (0..capacity).map(|_| UnsafeCell::new(MaybeUninit::uninit())).collect(),
            published: AtomicU32::new(0),
        })
    }
}

/// The reading end: all chunks of one thread.
#[derive(Default)]
pub struct Log {
    chunks: Mutex<Vec<Arc<Chunk>>>,
    texts: Mutex<Vec<Box<str>>>,
}

impl Log {
    /// Keeps a text; its index is what an event refers to it by.
    pub(crate) fn keep_text(&self, text: &str) -> u32 {
        let mut texts = self.texts.lock().unwrap_or_else(PoisonError::into_inner);
        texts.push(text.into());
        texts.len() as u32 - 1
    }

    /// The texts so far.
    pub fn texts(&self) -> Vec<Box<str>> {
        self.texts.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Calls `visit` with every published event, in program order.
    pub fn for_each(&self, mut visit: impl FnMut(Event)) {
        let chunks = self.chunks.lock().unwrap_or_else(PoisonError::into_inner).clone();
        for chunk in chunks {
            let published = chunk.published.load(Ordering::Acquire) as usize;
            for event in &chunk.events[..published] {
                // SAFETY: indices below `published` are initialised and never written again.
                visit(unsafe { (*event.get()).assume_init() });
            }
        }
    }
}

/// The writing end, owned by one thread.
#[derive(Default)]
pub struct Writer {
    chunk: Option<Arc<Chunk>>,
    length: u32,
    dropped: u64,
}

impl Writer {
    /// Appends an event. When the chunk is full, `allow` is asked for room for so many more events; if it refuses, the
    /// event is counted as dropped.
    #[inline]
    pub fn push(&mut self, event: Event, log: &Log, allow: impl FnOnce(usize) -> bool) {
        if self.length as usize >= self.capacity() && !self.open_chunk(log, allow) {
            self.pass_over();
            return;
        }
        let Some(chunk) = &self.chunk else { return };
        // SAFETY: this is the only writer, and index `length` is not published yet.
        unsafe { (*chunk.events[self.length as usize].get()).write(event) };
        self.length += 1;
        if self.length.is_multiple_of(PUBLISH_EVERY) {
            chunk.published.store(self.length, Ordering::Release);
        }
    }

    /// Counts an event that is not kept.
    pub fn pass_over(&mut self) {
        self.dropped += 1;
    }

    #[inline]
    fn capacity(&self) -> usize {
        self.chunk.as_ref().map_or(0, |chunk| chunk.events.len())
    }

    #[cold]
    fn open_chunk(&mut self, log: &Log, allow: impl FnOnce(usize) -> bool) -> bool {
        let capacity = if self.chunk.is_none() { FIRST_CHUNK } else { CHUNK };
        if !allow(capacity) {
            return false;
        }
        self.publish();
        let chunk = Chunk::new(capacity);
        log.chunks.lock().unwrap_or_else(PoisonError::into_inner).push(Arc::clone(&chunk));
        self.chunk = Some(chunk);
        self.length = 0;
        true
    }

    /// Makes every event so far visible to readers.
    pub fn publish(&mut self) {
        if let Some(chunk) = &self.chunk {
            chunk.published.store(self.length, Ordering::Release);
        }
    }

    /// Events that were not kept.
    #[must_use]
    pub fn dropped(&self) -> u64 {
        self.dropped
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::{EventKind, Site};

    fn event(sequence: u32) -> Event {
        Event { sequence, ..Event::new(EventKind::Yield, Site::of(std::panic::Location::caller())) }
    }

    fn sequences(log: &Log) -> Vec<u32> {
        let mut seen = Vec::new();
        log.for_each(|event| seen.push(event.sequence));
        seen
    }

    #[test]
    fn events_come_back_in_order_across_chunks() {
        let (log, mut writer) = (Log::default(), Writer::default());
        let many = (FIRST_CHUNK + CHUNK + 3) as u32;
        (0..many).for_each(|n| writer.push(event(n), &log, |_| true));
        writer.publish();
        assert_eq!(sequences(&log), (0..many).collect::<Vec<_>>());
        assert_eq!(writer.dropped(), 0);
    }

    #[test]
    fn a_full_budget_keeps_the_first_events_and_counts_the_rest() {
        let (log, mut writer) = (Log::default(), Writer::default());
        let many = FIRST_CHUNK as u32 + 10;
        (0..many).for_each(|n| writer.push(event(n), &log, |capacity| capacity == FIRST_CHUNK));
        writer.publish();
        assert_eq!(sequences(&log).len(), FIRST_CHUNK);
        assert_eq!(writer.dropped(), 10);
    }

    #[test]
    fn a_reader_sees_published_events_only() {
        let (log, mut writer) = (Log::default(), Writer::default());
        (0..PUBLISH_EVERY + 1).for_each(|n| writer.push(event(n), &log, |_| true));
        assert_eq!(sequences(&log).len(), PUBLISH_EVERY as usize);
        writer.publish();
        assert_eq!(sequences(&log).len(), PUBLISH_EVERY as usize + 1);
    }
}
