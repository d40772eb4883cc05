//! Which event of one thread enabled which event of another.

use crate::analysis::causes::{Causes, NONE};
use crate::analysis::{Subject, named};
use crate::event::EventKind;
use crate::timeline::Arrows;
use std::collections::VecDeque;

named! {
    /// How one event enabled another.
    ArrowKind {
        /// A lock was released, and somebody who had waited for it acquired it.
        HandOff = "hand-off",
        /// A message went from a sender to a receiver.
        Message = "message",
        /// A notification woke a waiter: where several notifications can have done that, the earliest of them.
        Notify = "notify",
        /// A park token was given and taken.
        Unpark = "unpark",
        /// A thread was spawned.
        Spawn = "spawn",
        /// A thread's end was seen.
        Join = "join",
    }
}

struct Arrow {
    kind: ArrowKind,
    from: u32,
    to: u32,
    object: Option<usize>,
}

/// Finds them.
pub(super) fn find(
    subject: &Subject<'_>,
    causes: &Causes,
    step: &[u32],
    object_first: &[u32],
    object_events: &[u32],
) -> Arrows {
    let mut found: Vec<Arrow> = Vec::new();
    for &(cause, effect) in &causes.edges {
        let kind = match (subject.kind(cause as usize), subject.kind(effect as usize)) {
            (EventKind::Spawn, _) => ArrowKind::Spawn,
            (_, EventKind::Join) => ArrowKind::Join,
            (EventKind::Send, EventKind::Receive) => ArrowKind::Message,
            (EventKind::Unpark, EventKind::Unparked) => ArrowKind::Unpark,
            _ => continue,
        };
        found.push(Arrow { kind, from: cause, to: effect, object: subject.object(effect as usize) });
    }
    hand_offs(subject, causes, &mut found);
    for object in 0..subject.objects() {
        let events = &object_events[object_first[object] as usize..object_first[object + 1] as usize];
        notifications(subject, object, events, &mut found);
    }
    found.sort_unstable_by_key(|arrow| (step[arrow.from as usize], step[arrow.to as usize]));
    Arrows {
        kind: found.iter().map(|arrow| arrow.kind as u8).collect(),
        from: found.iter().map(|arrow| arrow.from).collect(),
        to: found.iter().map(|arrow| arrow.to).collect(),
        object: found.iter().map(|arrow| arrow.object.map_or(-1, |object| object as i32)).collect(),
    }
}

/// The release that a wish of [`Causes`] leads to is the one that ended the wait.
fn hand_offs(subject: &Subject<'_>, causes: &Causes, found: &mut Vec<Arrow>) {
    for &(request, release) in &causes.wishes {
        let acquired = request + 1;
        if subject.thread(release as usize) != subject.thread(request as usize)
            && causes.chain[acquired as usize] != NONE
        {
            let object = subject.object(request as usize);
            found.push(Arrow { kind: ArrowKind::HandOff, from: release, to: acquired, object });
        }
    }
}

/// Pairs notifications with wake-ups on one condition variable; `events` are all that happened on it, in order.
fn notifications(subject: &Subject<'_>, object: usize, events: &[u32], found: &mut Vec<Arrow>) {
    // Waiting threads, each with the `notify_all` that reached it; and the places of `notify_one`s that nobody has used.
    let mut waiting: Vec<(usize, usize, Option<u32>)> = Vec::new();
    let mut single: VecDeque<(usize, u32)> = VecDeque::new();
    for (place, &event) in events.iter().enumerate() {
        let thread = subject.thread(event as usize);
        match subject.kind(event as usize) {
            EventKind::CondvarWait => waiting.push((thread, place, None)),
            EventKind::NotifyOne if !waiting.is_empty() => single.push_back((place, event)),
            EventKind::NotifyAll => waiting.iter_mut().for_each(|(.., reached)| {
                reached.get_or_insert(event);
            }),
            EventKind::CondvarWake => {
                let Some(waiter) = waiting.iter().position(|&(waiter, ..)| waiter == thread) else { continue };
                let (_, since, reached) = waiting.swap_remove(waiter);
                let oldest = waiting.iter().map(|&(_, since, _)| since).fold(since, usize::min);
                while single.front().is_some_and(|&(place, _)| place < oldest) {
                    single.pop_front();
                }
                let usable = single.iter().position(|&(place, _)| place > since);
                let from = match (usable, reached) {
                    (Some(index), None) => single.remove(index).map(|(_, event)| event),
                    (_, all) => all,
                };
                let Some(from) = from else { continue };
                found.push(Arrow { kind: ArrowKind::Notify, from, to: event, object: Some(object) });
            }
            _ => {}
        }
    }
}
