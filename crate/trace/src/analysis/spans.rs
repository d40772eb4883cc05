//! What every thread did from when to when, and which locks it had in its hands meanwhile.

use crate::analysis::{Subject, named};
use crate::event::EventKind;
use crate::timeline::{Lanes, Spans};

named! {
    /// What a thread does, or how it holds a lock.
    State {
        /// It computes, or is ready to.
        Running = "running",
        /// It waits for a mutex or a read-write lock.
        Waiting = "waiting",
        /// It waits on a condition variable.
        WaitingCondvar = "waiting-condvar",
        /// It waits for a message, or for room for one.
        WaitingChannel = "waiting-channel",
        /// It waits for others at a barrier.
        WaitingBarrier = "waiting-barrier",
        /// It waits for another thread's initialisation.
        WaitingOnce = "waiting-once",
        /// It waits for the end of another thread.
        Joining = "joining",
        /// It is parked.
        Parked = "parked",
        /// It sleeps.
        Asleep = "asleep",
        /// It holds a mutex, or a read-write lock for writing.
        Holding = "holding",
        /// It holds a read-write lock for reading.
        Reading = "reading",
    }
}

/// Rows beyond this are not told apart: nobody holds that many locks at a time.
const DEEPEST: usize = u8::MAX as usize;

/// Finds lanes and spans.
pub(super) fn find(subject: &Subject<'_>) -> (Lanes, Spans) {
    let mut found = (Lanes { first_span: vec![0], ..Lanes::default() }, Spans::default());
    for thread in 0..subject.threads() {
        if subject.first_of(thread).is_some() {
            add_thread(subject, thread, &mut found);
        }
    }
    found
}

struct Span {
    state: State,
    object: Option<usize>,
    begin: usize,
    end: Option<usize>,
}

fn add_thread(subject: &Subject<'_>, thread: usize, (lanes, spans): &mut (Lanes, Spans)) {
    let holds = holds(subject, thread);
    let rows = std::iter::once(activities(subject, thread)).chain(holds);
    for (depth, row) in rows.enumerate() {
        let lane = lanes.thread.len() as u32;
        lanes.thread.push(thread as u32);
        lanes.depth.push(depth.min(DEEPEST) as u8);
        for span in row {
            spans.lane.push(lane);
            spans.state.push(span.state as u8);
            spans.object.push(span.object.map_or(-1, |object| object as i32));
            spans.begin.push(span.begin as u32);
            spans.end.push(span.end.map_or(-1, |end| end as i32));
        }
        lanes.first_span.push(spans.lane.len() as u32);
    }
}

/// What a thread waits for after an event of this kind.
fn wait_of(kind: EventKind) -> Option<State> {
    Some(match kind {
        EventKind::LockWait | EventKind::ReadWait | EventKind::WriteWait => State::Waiting,
        EventKind::CondvarWait => State::WaitingCondvar,
        EventKind::SendWait | EventKind::ReceiveWait => State::WaitingChannel,
        EventKind::BarrierWait => State::WaitingBarrier,
        EventKind::OnceWait => State::WaitingOnce,
        EventKind::JoinWait => State::Joining,
        EventKind::Park => State::Parked,
        EventKind::Sleep => State::Asleep,
        _ => return None,
    })
}

/// What the thread does, one span after the other without a gap.
fn activities(subject: &Subject<'_>, thread: usize) -> Vec<Span> {
    let events = subject.events_of(thread);
    let mut spans: Vec<Span> = Vec::new();
    let mut open = Span { state: State::Running, object: None, begin: events.start, end: None };
    let mut ended = false;
    for event in events.clone() {
        let kind = subject.kind(event);
        let wait = wait_of(kind);
        ended = kind == EventKind::ThreadEnd;
        // Whatever a thread does next, it waits no longer.
        let changes = wait.is_some() || ended || open.state != State::Running;
        if event == open.begin && wait.is_none() || !changes {
            continue;
        }
        let next = Span {
            state: wait.unwrap_or(State::Running),
            object: wait.and_then(|_| subject.raw_object(event)),
            begin: event,
            end: None,
        };
        let done = std::mem::replace(&mut open, next);
        if done.begin < event {
            spans.push(Span { end: Some(event), ..done });
        }
    }
    if !ended {
        spans.push(open);
    }
    spans
}

/// The locks in the thread's hands, each in the lowest row that is free when it is taken.
fn holds(subject: &Subject<'_>, thread: usize) -> Vec<Vec<Span>> {
    use EventKind::{LockAcquire, LockRelease, ReadAcquire, ReadRelease, WriteAcquire, WriteRelease};
    let mut rows: Vec<Vec<Span>> = Vec::new();
    for event in subject.events_of(thread) {
        let kind = subject.kind(event);
        let state = match kind {
            LockAcquire | WriteAcquire | LockRelease | WriteRelease => State::Holding,
            ReadAcquire | ReadRelease => State::Reading,
            _ => continue,
        };
        let object = subject.object(event);
        let is_open = |row: &Vec<Span>| row.last().is_some_and(|span| span.end.is_none());
        if matches!(kind, LockAcquire | WriteAcquire | ReadAcquire) {
            let free = rows.iter().position(|row| !is_open(row)).unwrap_or(rows.len());
            if free == rows.len() {
                rows.push(Vec::new());
            }
            rows[free].push(Span { state, object, begin: event, end: None });
        } else {
            let held = rows.iter_mut().rev().filter_map(|row| row.last_mut());
            let mut held = held.filter(|span| span.end.is_none() && span.object == object && span.state == state);
            if let Some(span) = held.next() {
                span.end = Some(event);
            }
        }
    }
    rows
}
