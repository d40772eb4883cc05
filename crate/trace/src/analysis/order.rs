//! One order of all events that respects every cause: Kahn's topological sorting ("Topological sorting of large
//! networks", Communications of the ACM 5, 1962), over the threads' next events, the one that is likely to be the
//! earliest first. Where causes leave a choice, a request that found a lock taken comes while it is held.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::analysis::Subject;
use crate::analysis::causes::{Causes, NONE};
use crate::event::EventKind::{
    LockAcquire, LockRelease, LockWait, ReadAcquire, ReadRelease, ReadWait, WriteAcquire, WriteRelease, WriteWait,
};

/// An order of all events.
pub(super) struct Arrangement {
    /// The place of each event.
    pub(super) step: Vec<u32>,
    /// The event at each place.
    pub(super) at: Vec<u32>,
    /// Events that had to be placed although a cause of theirs was missing.
    pub(super) contradictions: u32,
}

/// Arranges all events.
pub(super) fn arrange(subject: &Subject<'_>, causes: &Causes) -> Arrangement {
    if !subject.order().is_empty() {
        return known(subject.order());
    }
    let mut sorting = Sorting::new(subject, causes);
    for thread in 0..subject.threads() {
        sorting.offer(thread);
    }
    while sorting.at.len() < subject.len() {
        match sorting.ready.pop().or_else(|| sorting.patient.pop()) {
            Some(candidate) if sorting.is_postponed(candidate.event) => {}
            Some(candidate) => sorting.place(candidate.event),
            None => {
                let event = sorting.asking_in_vain().unwrap_or_else(|| sorting.least_bad());
                sorting.place(event);
            }
        }
    }
    Arrangement { step: sorting.step, at: sorting.at, contradictions: sorting.contradictions }
}

/// The order that the engine itself knows.
fn known(order: &[u32]) -> Arrangement {
    let mut at = vec![0; order.len()];
    for (event, &place) in order.iter().enumerate() {
        at[place as usize] = event as u32;
    }
    Arrangement { step: order.to_vec(), at, contradictions: 0 }
}

/// A thread's next event, which can be placed.
struct Candidate {
    likely_us: f64,
    event: usize,
}

impl Ord for Candidate {
    /// The greatest is the one to be placed first.
    fn cmp(&self, other: &Self) -> Ordering {
        other.likely_us.total_cmp(&self.likely_us).then(other.event.cmp(&self.event))
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Candidate {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Candidate {}

struct Sorting<'a> {
    subject: &'a Subject<'a>,
    likely_us: Vec<f64>,
    /// The event after each in its object's order.
    next_in_chain: Vec<u32>,
    edges: Outgoing,
    wishes: Outgoing,
    /// How many causes of each event are still to be placed, and how many requests are hoped to come first.
    missing: Vec<u32>,
    wished: Vec<u32>,
    /// Each thread's next event.
    head: Vec<usize>,
    /// Next events that can be placed, and those of them before which another should come if possible.
    ready: BinaryHeap<Candidate>,
    patient: BinaryHeap<Candidate>,
    /// How many threads hold each lock by now, and requests that found it taken but came up while it seems to be free:
    /// they come up again when somebody takes it.
    holders: Vec<u32>,
    asking: Vec<Vec<usize>>,
    step: Vec<u32>,
    at: Vec<u32>,
    contradictions: u32,
}

impl<'a> Sorting<'a> {
    fn new(subject: &'a Subject<'a>, causes: &Causes) -> Self {
        let mut missing = vec![0; subject.len()];
        let mut wished = vec![0; subject.len()];
        let mut next_in_chain = vec![NONE; subject.len()];
        for (event, &before) in causes.chain.iter().enumerate() {
            if before != NONE {
                next_in_chain[before as usize] = event as u32;
                missing[event] += 1;
            }
        }
        causes.edges.iter().for_each(|&(_, effect)| missing[effect as usize] += 1);
        causes.wishes.iter().for_each(|&(_, effect)| wished[effect as usize] += 1);
        Self {
            subject,
            likely_us: likely_times(subject),
            next_in_chain,
            edges: Outgoing::new(&causes.edges),
            wishes: Outgoing::new(&causes.wishes),
            missing,
            wished,
            head: (0..subject.threads()).map(|thread| subject.events_of(thread).start).collect(),
            ready: BinaryHeap::new(),
            patient: BinaryHeap::new(),
            holders: vec![0; subject.objects()],
            asking: vec![Vec::new(); subject.objects()],
            step: vec![NONE; subject.len()],
            at: Vec::with_capacity(subject.len()),
            contradictions: 0,
        }
    }

    fn head_of(&self, thread: usize) -> Option<usize> {
        Some(self.head[thread]).filter(|&event| event < self.subject.events_of(thread).end)
    }

    /// Puts a thread where it belongs once the causes of its next event are placed.
    fn offer(&mut self, thread: usize) {
        let Some(event) = self.head_of(thread) else { return };
        if self.missing[event] > 0 {
            return;
        }
        let candidate = Candidate { likely_us: self.likely_us[event], event };
        if self.wished[event] > 0 { self.patient.push(candidate) } else { self.ready.push(candidate) }
    }

    /// Whether an event is a request that is better placed later, when the lock is held.
    fn is_postponed(&mut self, event: usize) -> bool {
        let (LockWait | ReadWait | WriteWait, Some(lock)) = (self.subject.kind(event), self.subject.object(event))
        else {
            return false;
        };
        let postponed = self.holders[lock] == 0 && self.step[event] == NONE;
        if postponed {
            self.asking[lock].push(event);
        }
        postponed
    }

    fn place(&mut self, event: usize) {
        // It was offered a second time when the last wish for it was fulfilled.
        if self.step[event] != NONE {
            return;
        }
        let thread = self.subject.thread(event);
        self.head[thread] += 1;
        self.step[event] = self.at.len() as u32;
        self.at.push(event as u32);
        if let Some(object) = self.subject.object(event) {
            match self.subject.kind(event) {
                LockAcquire | ReadAcquire | WriteAcquire => {
                    self.holders[object] += 1;
                    for asking in std::mem::take(&mut self.asking[object]) {
                        self.offer(self.subject.thread(asking));
                    }
                }
                LockRelease | ReadRelease | WriteRelease => {
                    self.holders[object] = self.holders[object].saturating_sub(1);
                }
                _ => {}
            }
        }
        let follower = self.next_in_chain[event];
        if follower != NONE {
            self.fulfil(follower);
        }
        for place in self.edges.range(event) {
            self.fulfil(self.edges.effects[place]);
        }
        for place in self.wishes.range(event) {
            let effect = self.wishes.effects[place] as usize;
            self.wished[effect] -= 1;
            if self.wished[effect] == 0 {
                self.offer_if_head(effect);
            }
        }
        self.offer(thread);
    }

    /// Notes that one cause of `event` is placed.
    fn fulfil(&mut self, event: u32) {
        let event = event as usize;
        // Already placed, in a damaged trace, before its cause.
        if self.missing[event] == 0 {
            return;
        }
        self.missing[event] -= 1;
        if self.missing[event] == 0 {
            self.offer_if_head(event);
        }
    }

    fn offer_if_head(&mut self, event: usize) {
        let thread = self.subject.thread(event);
        // The thread that is being placed offers itself.
        if self.head[thread] == event {
            self.offer(thread);
        }
    }

    /// A request for a lock that nobody else takes any more before it is granted.
    fn asking_in_vain(&mut self) -> Option<usize> {
        self.asking.iter_mut().find_map(Vec::pop)
    }

    /// In a damaged trace: the thread whose next event is likely to be the earliest, whatever its causes.
    fn least_bad(&mut self) -> usize {
        self.contradictions += 1;
        let heads = (0..self.subject.threads()).filter_map(|thread| Some((thread, self.head_of(thread)?)));
        let earliest = heads.min_by(|&(_, a), &(_, b)| self.likely_us[a].total_cmp(&self.likely_us[b]));
        // There is one: not all events are placed.
        let (_, event) = earliest.unwrap_or_default();
        self.missing[event] = 0;
        event
    }
}

/// Edges by their cause.
struct Outgoing {
    /// The sorted causes.
    causes: Vec<u32>,
    effects: Vec<u32>,
}

impl Outgoing {
    fn new(edges: &[(u32, u32)]) -> Self {
        let mut edges = edges.to_vec();
        edges.sort_unstable();
        Self {
            causes: edges.iter().map(|&(cause, _)| cause).collect(),
            effects: edges.iter().map(|&(_, effect)| effect).collect(),
        }
    }

    /// Where the effects of an event are.
    fn range(&self, event: usize) -> std::ops::Range<usize> {
        if self.causes.is_empty() {
            return 0..0;
        }
        let start = self.causes.partition_point(|&cause| (cause as usize) < event);
        let length = self.causes[start..].iter().take_while(|&&cause| cause as usize == event).count();
        start..start + length
    }
}

/// When each event is likely to have happened, in microseconds: where that was not measured, as if the thread had gone on
/// evenly from one measured event to the next. It only decides between events that nothing else puts in order.
fn likely_times(subject: &Subject<'_>) -> Vec<f64> {
    let mut likely = vec![0.0; subject.len()];
    for thread in 0..subject.threads() {
        let events = subject.events_of(thread);
        let mut known: Option<(usize, f64)> = None;
        for event in events.clone() {
            let Some(time) = subject.time(event) else { continue };
            let (from, start) = known.unwrap_or((events.start, time));
            let share = (time - start) / (event - from).max(1) as f64;
            for (passed, likely) in likely[from..event].iter_mut().enumerate() {
                *likely = start + share * passed as f64;
            }
            likely[event] = time;
            known = Some((event, time));
        }
        let (last, time) = known.unwrap_or((events.start, 0.0));
        likely[last..events.end].fill(time);
    }
    likely
}
