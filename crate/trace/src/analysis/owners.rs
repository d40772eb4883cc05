//! Who owns each `Arc` when.
//!
//! A trace says which thread made a handle and which thread dropped one, but not when a handle was moved from one thread
//! into another. A thread that drops more handles than it made must have been given them; the usual way is the closure
//! that it was spawned with, and that is what is concluded here. A thread that never ended, and so dropped nothing, is
//! taken to have been given what its parent cloned since it last spawned a thread.

use crate::analysis::Subject;
use crate::event::EventKind;
use crate::timeline::Owners;

/// A handle in a thread's hands.
struct Handle {
    thread: usize,
    since: u32,
    until: Option<u32>,
    inferred: bool,
    /// Whether a call of `clone` made it.
    cloned: bool,
}

/// Finds the owners of all `Arc`s.
pub(super) fn find(subject: &Subject<'_>, step: &[u32], object_first: &[u32], object_events: &[u32]) -> Owners {
    let family = Family::new(subject);
    let mut owners = Owners::default();
    for object in 0..subject.objects() {
        let events = &object_events[object_first[object] as usize..object_first[object + 1] as usize];
        let is_arc = |event: u32| {
            matches!(subject.kind(event as usize), EventKind::ArcNew | EventKind::ArcClone | EventKind::ArcDrop)
        };
        if !events.first().is_some_and(|&event| is_arc(event)) {
            continue;
        }
        for handle in handles(subject, step, &family, events) {
            owners.object.push(object as u32);
            owners.thread.push(handle.thread as u32);
            owners.since.push(handle.since);
            owners.until.push(handle.until.map_or(-1, |until| until as i32));
            owners.inferred.push(u8::from(handle.inferred));
        }
    }
    owners
}

/// Who spawned whom.
struct Family {
    parent: Vec<Option<usize>>,
    /// The event that spawned each thread.
    spawned: Vec<Option<u32>>,
    /// All such events with their threads, by parent and program order.
    spawns: Vec<(u32, usize)>,
}

impl Family {
    fn new(subject: &Subject<'_>) -> Self {
        let mut family =
            Self { parent: vec![None; subject.threads()], spawned: vec![None; subject.threads()], spawns: Vec::new() };
        for event in 0..subject.len() {
            if let (EventKind::Spawn, Some(child)) = (subject.kind(event), subject.other_thread(event)) {
                // A thread is spawned by one that was there before; anything else would be a damaged trace.
                if subject.thread(event) < child && family.parent[child].is_none() {
                    family.parent[child] = Some(subject.thread(event));
                    family.spawned[child] = Some(event as u32);
                    family.spawns.push((event as u32, child));
                }
            }
        }
        family
    }

    /// How many handles each thread must have been given when it was spawned, so that it had as many as it dropped and
    /// gave on to its own children. `events`: those on one `Arc`, in order.
    fn given(&self, subject: &Subject<'_>, step: &[u32], events: &[u32]) -> Vec<u32> {
        let mut given = vec![0; subject.threads()];
        // Children come after their parents.
        for thread in (0..subject.threads()).rev() {
            let own = events.iter().filter(|&&event| subject.thread(event as usize) == thread);
            let mut changes: Vec<(u32, i64)> = own
                .map(|&event| {
                    let change = if subject.kind(event as usize) == EventKind::ArcDrop { -1 } else { 1 };
                    (step[event as usize], change)
                })
                .collect();
            let children = self.spawns.iter().filter(|&&(_, child)| self.parent[child] == Some(thread));
            changes.extend(children.map(|&(event, child)| (step[event as usize], -i64::from(given[child]))));
            changes.sort_unstable();
            let (mut balance, mut lowest) = (0, 0);
            for (_, change) in changes {
                balance += change;
                lowest = lowest.min(balance);
            }
            given[thread] = (-lowest) as u32;
        }
        given
    }
}

fn handles(subject: &Subject<'_>, step: &[u32], family: &Family, events: &[u32]) -> Vec<Handle> {
    let given = family.given(subject, step, events);
    let mut moments: Vec<(u32, Moment)> =
        events.iter().map(|&event| (step[event as usize], Moment::Own(event))).collect();
    moments.extend(family.spawns.iter().map(|&(event, child)| (step[event as usize], Moment::Spawn(event, child))));
    moments.sort_unstable_by_key(|&(step, _)| step);

    let mut handles: Vec<Handle> = Vec::new();
    let mut last_spawn = vec![None; subject.threads()];
    // A thread that drops none any more may have given away what it has.
    let mut last_drop = vec![None; subject.threads()];
    for &event in events.iter().filter(|&&event| subject.kind(event as usize) == EventKind::ArcDrop) {
        last_drop[subject.thread(event as usize)] = Some(event);
    }
    for (_, moment) in moments {
        match moment {
            Moment::Own(event) => own(subject, event, &mut handles),
            Moment::Spawn(event, child) => {
                let parent = subject.thread(event as usize);
                let since: Option<u32> = last_spawn[parent].replace(event);
                let ended = subject.end_of(child).is_some();
                let mut left = given[child];
                for index in (0..handles.len()).rev() {
                    let handle = &handles[index];
                    let is_open = handle.thread == parent && handle.until.is_none();
                    let is_fresh = handle.cloned && since.is_none_or(|since| handle.since > since);
                    let is_kept = last_drop[parent].is_some_and(|last| last > handle.since);
                    let is_for_endless = !ended && given[child] == 0 && is_fresh && !is_kept;
                    if !is_open || left == 0 && !is_for_endless {
                        continue;
                    }
                    left = left.saturating_sub(1);
                    handles[index].until = Some(event);
                    let since = subject.first_of(child).map_or(event, |first| first as u32);
                    handles.push(Handle { thread: child, since, until: None, inferred: true, cloned: false });
                }
            }
        }
    }
    handles
}

enum Moment {
    /// Something happened to a handle.
    Own(u32),
    /// A thread was spawned.
    Spawn(u32, usize),
}

fn own(subject: &Subject<'_>, event: u32, handles: &mut Vec<Handle>) {
    let thread = subject.thread(event as usize);
    let kind = subject.kind(event as usize);
    if kind != EventKind::ArcDrop {
        let cloned = kind == EventKind::ArcClone;
        handles.push(Handle { thread, since: event, until: None, inferred: false, cloned });
        return;
    }
    let newest =
        |wanted: &dyn Fn(&Handle) -> bool| handles.iter().rposition(|handle| handle.until.is_none() && wanted(handle));
    // It may also have come by a message, from whoever had one to send.
    let dropped = newest(&|handle| handle.thread == thread).or_else(|| newest(&|_| true));
    if let Some(index) = dropped {
        handles[index].until = Some(event);
    }
}
