//! Which events must come before which, beyond program order: the happens-before edges between threads, and the order
//! of each object.
//!
//! The recording takes the numbers that this rests on so that they are never wrong (see [`crate::event`]); hence the
//! edges never form a cycle, unless the trace is damaged.

use crate::analysis::Subject;
use crate::event::EventKind;

/// No event.
pub(super) const NONE: u32 = u32::MAX;

/// What must come before what.
pub(super) struct Causes {
    /// For each event the one before it in its object's order.
    pub(super) chain: Vec<u32>,
    /// All other edges, from cause to effect, sorted by effect.
    pub(super) edges: Vec<(u32, u32)>,
    /// Edges that need not hold, but without which the picture would be odd: whoever found a lock taken asked for it
    /// before it was released. Sorted by effect.
    pub(super) wishes: Vec<(u32, u32)>,
}

/// Finds them.
pub(super) fn find(subject: &Subject<'_>) -> Causes {
    let chain = chains(subject);
    let mut edges = Vec::new();
    threads(subject, &mut edges);
    park_tokens(subject, &mut edges);
    channels(subject, &mut edges);
    last_drops(subject, &mut edges);
    condition_waits(subject, &chain, &mut edges);
    let mut wishes = requests(subject, &chain);
    edges.sort_unstable_by_key(|&(cause, effect)| (effect, cause));
    wishes.sort_unstable_by_key(|&(cause, effect)| (effect, cause));
    Causes { chain, edges, wishes }
}

fn is_of_channel(kind: EventKind) -> bool {
    use EventKind::{Disconnected, Hangup, Receive, ReceiveWait, Send, SendWait};
    matches!(kind, Send | SendWait | Receive | ReceiveWait | Disconnected | Hangup)
}

/// Objects whose numbers are a total order of their events. A channel is none: sending to a bounded channel both observes
/// that there is room and is observed by the receiver, while others do the same.
fn chains(subject: &Subject<'_>) -> Vec<u32> {
    let output = subject.objects();
    let mut links: Vec<(u32, u32, u32)> = Vec::new();
    for event in 0..subject.len() {
        let (sequence, kind) = (subject.sequence(event), subject.kind(event));
        if sequence == 0 || is_of_channel(kind) {
            continue;
        }
        let object = if kind == EventKind::Print { Some(output) } else { subject.object(event) };
        if let Some(object) = object {
            links.push((object as u32, sequence, event as u32));
        }
    }
    links.sort_unstable();
    let mut chain = vec![NONE; subject.len()];
    for pair in links.windows(2) {
        if pair[0].0 == pair[1].0 {
            chain[pair[1].2 as usize] = pair[0].2;
        }
    }
    chain
}

fn threads(subject: &Subject<'_>, edges: &mut Vec<(u32, u32)>) {
    for event in 0..subject.len() {
        let Some(thread) = subject.other_thread(event) else { continue };
        let edge = match subject.kind(event) {
            EventKind::Spawn => subject.first_of(thread).map(|start| (event, start)),
            EventKind::Join => subject.end_of(thread).map(|end| (end, event)),
            _ => None,
        };
        edges.extend(edge.map(|(cause, effect)| (cause as u32, effect as u32)));
    }
}

/// A token is given before it is taken; tokens are numbered under the lock that protects them.
fn park_tokens(subject: &Subject<'_>, edges: &mut Vec<(u32, u32)>) {
    let mut given: Vec<(usize, u32, u32)> = Vec::new();
    for event in 0..subject.len() {
        if let (EventKind::Unpark, Some(thread)) = (subject.kind(event), subject.other_thread(event)) {
            given.push((thread, subject.detail(event), event as u32));
        }
    }
    if given.is_empty() {
        return;
    }
    given.sort_unstable();
    let one_after_the_other = given.windows(2).filter(|pair| pair[0].0 == pair[1].0);
    edges.extend(one_after_the_other.map(|pair| (pair[0].2, pair[1].2)));
    for event in 0..subject.len() {
        if subject.kind(event) == EventKind::Unparked && subject.detail(event) > 0 {
            let token = (subject.thread(event), subject.detail(event));
            if let Ok(place) = given.binary_search_by_key(&token, |&(thread, number, _)| (thread, number)) {
                edges.push((given[place].2, event as u32));
            }
        }
    }
}

/// What happened on one channel.
#[derive(Default)]
struct Channel {
    /// Number and event of every message sent.
    sent: Vec<(u32, u32)>,
    /// Place, number of the message, and event of everything received.
    received: Vec<(u32, u32, u32)>,
    /// 1 + the number of messages that it has room for; 0 without limit.
    room: u32,
    /// Ends that went.
    hangups: Vec<(u32, u32)>,
    /// Who saw that the other side was gone.
    disconnected: Vec<(u32, u32)>,
}

/// A message is sent before it is received; messages are received one after the other; a message finds room only once
/// the one that was there is received; and ends go before that is seen.
fn channels(subject: &Subject<'_>, edges: &mut Vec<(u32, u32)>) {
    let mut channels: Vec<Option<Channel>> = Vec::new();
    channels.resize_with(subject.objects(), || None);
    for event in 0..subject.len() {
        let kind = subject.kind(event);
        let (true, Some(object)) = (is_of_channel(kind), subject.object(event)) else { continue };
        let channel = channels[object].get_or_insert_default();
        let (sequence, detail, event) = (subject.sequence(event), subject.detail(event), event as u32);
        match kind {
            EventKind::Send => {
                channel.room = detail;
                channel.sent.push((sequence, event));
            }
            EventKind::Receive => channel.received.push((sequence, detail, event)),
            EventKind::Hangup => channel.hangups.push((sequence, event)),
            EventKind::Disconnected => channel.disconnected.push((sequence, event)),
            _ => {}
        }
    }
    for channel in channels.iter_mut().flatten() {
        channel_edges(subject, channel, edges);
    }
}

fn channel_edges(subject: &Subject<'_>, channel: &mut Channel, edges: &mut Vec<(u32, u32)>) {
    channel.sent.sort_unstable();
    channel.received.sort_unstable();
    let capacity = channel.room.checked_sub(1).map(|capacity| capacity as usize);
    for place in 0..channel.received.len() {
        let (_, message, received) = channel.received[place];
        if let Some(&(_, _, before)) = place.checked_sub(1).map(|place| &channel.received[place]) {
            edges.push((before, received));
        }
        let Ok(sent) = channel.sent.binary_search_by_key(&message, |&(number, _)| number) else { continue };
        let sent = channel.sent[sent].1;
        edges.push((sent, received));
        // Without any room, sender and receiver meet: the message before has been taken, but its receiver may not have
        // come to note it when the next message is offered.
        if let Some(capacity) = capacity.filter(|&capacity| capacity > 0)
            && let Some(place) = place.checked_sub(capacity)
        {
            edges.push((channel.received[place].2, sent));
        }
    }
    for &(seen, event) in &channel.disconnected {
        // Whoever received comes after all senders, whoever sent after the receiver: either way it was another thread.
        let gone = channel.hangups.iter().filter(|&&(place, _)| place < seen);
        let others = gone.filter(|&&(_, gone)| subject.thread(gone as usize) != subject.thread(event as usize));
        edges.extend(others.map(|&(_, gone)| (gone, event)));
    }
}

/// Whoever finds itself to be the last owner of an `Arc` comes after all who were owners before.
fn last_drops(subject: &Subject<'_>, edges: &mut Vec<(u32, u32)>) {
    let mut last = vec![NONE; subject.objects()];
    let mut any = false;
    for event in 0..subject.len() {
        if let (EventKind::ArcDrop, 1, Some(object)) =
            (subject.kind(event), subject.detail(event), subject.object(event))
        {
            last[object] = event as u32;
            any = true;
        }
    }
    if !any {
        return;
    }
    for event in 0..subject.len() {
        if let (EventKind::ArcDrop, Some(object)) = (subject.kind(event), subject.object(event)) {
            let last = last[object];
            if last != NONE && last != event as u32 && subject.detail(event) > 1 {
                edges.push((event as u32, last));
            }
        }
    }
}

/// Whoever begins to wait on a condition variable still has the mutex, although its release is noted before, and so comes
/// before the next who takes it. Whoever returns from the wait has it again, although that is noted after, and so comes
/// after its release by others.
fn condition_waits(subject: &Subject<'_>, chain: &[u32], edges: &mut Vec<(u32, u32)>) {
    for (event, &before) in chain.iter().enumerate() {
        if before == NONE || subject.kind(event) != EventKind::LockAcquire {
            continue;
        }
        let wait = before as usize + 1;
        if wait < subject.len() && subject.previous(wait).is_some() && subject.kind(wait) == EventKind::CondvarWait {
            edges.push((wait as u32, event as u32));
        }
        if let Some(wake) = subject.previous(event).filter(|&wake| subject.kind(wake) == EventKind::CondvarWake) {
            edges.push((before, wake as u32));
        }
    }
}

/// From each request that had to wait to the release that ended the waiting.
fn requests(subject: &Subject<'_>, chain: &[u32]) -> Vec<(u32, u32)> {
    use EventKind::{LockAcquire, LockRelease, LockWait, ReadAcquire, ReadRelease, ReadWait};
    use EventKind::{WriteAcquire, WriteRelease, WriteWait};
    let mut wishes = Vec::new();
    for event in 0..subject.len() {
        let Some(request) = subject.previous(event) else { continue };
        let ends_wait = matches!(
            (subject.kind(request), subject.kind(event)),
            (LockWait, LockAcquire) | (WriteWait, WriteAcquire) | (ReadWait, ReadAcquire)
        );
        if !ends_wait || subject.object(request) != subject.object(event) {
            continue;
        }
        let mut before = chain[event];
        // Readers that were woken together come one after the other.
        while before != NONE && subject.kind(before as usize) == ReadAcquire {
            before = chain[before as usize];
        }
        if before != NONE && matches!(subject.kind(before as usize), LockRelease | WriteRelease | ReadRelease) {
            wishes.push((request as u32, before));
        }
    }
    wishes
}
