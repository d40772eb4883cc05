//! The report of a replay: the same tables that a run on real threads gives, without times.

use std::collections::{BTreeMap, HashMap};

use interlock_source::read::Outline;
use interlock_trace::event::EventKind;
use interlock_trace::summary::promise;
use interlock_trace::{
    Deadlock, DeadlockKind, Engine as Origin, Environment, Events, HeldLock, LockReport, ObjectKind, ParamValue,
    Position, Report, StuckThread, ThreadFate, ThreadReport, Trace, Verdict, WaitKind,
};

use crate::automaton;
use crate::explore::ring;
use crate::explore::system::{Ending, Pending};
use crate::recorder::position;
use crate::replay::Replay;
use crate::vm::memory::STACKS;

/// What of a report the engine does not know.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// The program's name.
    pub program: String,
    /// Its parameters.
    pub params: BTreeMap<String, ParamValue>,
    /// Where the engine runs.
    pub host: String,
}

impl Replay {
    /// The report of what has happened so far.
    #[must_use]
    pub fn report(&self, about: About, outline: &Outline) -> Report {
        let stands_still = self.ended.is_none() && (0..self.world.thread_count()).all(|thread| !self.is_ready(thread));
        let spins = stands_still && (0..self.world.thread_count()).any(|thread| self.spins(thread));
        let verdict = match self.ended {
            Some(Ending::Finished | Ending::Exited(_)) => Verdict::Finished,
            Some(Ending::Panicked) => Verdict::Panicked,
            Some(_) => Verdict::Failed,
            None if spins => Verdict::Failed,
            None if stands_still => Verdict::Deadlocked,
            None => Verdict::Stopped,
        };
        let output = self.recorder.output.clone();
        let locks = Locks::of(self);
        Report {
            engine: Origin::Model,
            program: about.program,
            params: about.params,
            verdict,
            promise: promise(&output),
            output,
            output_dropped: 0,
            panics: self.recorder.panics.clone(),
            deadlock: (stands_still && !spins).then(|| self.deadlock(&locks)),
            failure: None,
            elapsed_ms: 0.0,
            threads: (0..self.world.thread_count()).map(|thread| self.thread(thread)).collect(),
            objects: self.objects.named(outline),
            locks: locks.reports(self, outline),
            trace: Some(self.trace()),
            environment: Environment {
                host: about.host,
                cores: 1,
                clock_resolution_ms: 0.0,
                tracing: true,
                thread_limit: crate::vm::memory::MAX_THREADS,
            },
        }
    }

    /// A thread's name, as the threads engine gives it.
    #[must_use]
    pub fn thread_name(&self, thread: usize) -> String {
        self.world.shown_thread(thread)
    }

    fn thread(&self, thread: usize) -> ThreadReport {
        let events = &self.recorder.events;
        let spawn =
            events.iter().find(|event| event.kind == EventKind::Spawn && other_thread(event.object) == Some(thread));
        let own =
            |kind: EventKind| events.iter().filter(move |event| event.thread as usize == thread && event.kind == kind);
        let panicked = own(EventKind::Panic).next().is_some();
        let (fate, waiting_for) = match automaton::pending(&self.world, thread) {
            Pending::Ended if panicked => (ThreadFate::Panicked, None),
            Pending::Ended => (ThreadFate::Finished, None),
            Pending::Spinning => (ThreadFate::Running, None),
            Pending::Operation(_) if thread == 0 && self.ended == Some(Ending::Panicked) => {
                (ThreadFate::Panicked, None)
            }
            Pending::Operation(_) if thread == 0 && self.ended.is_some() => (ThreadFate::Finished, None),
            Pending::Operation(operation) if operation.enabled => (ThreadFate::Running, None),
            Pending::Operation(operation) => (ThreadFate::Waiting, wait_kind(operation.event)),
        };
        let acquired = [EventKind::LockAcquire, EventKind::ReadAcquire, EventKind::WriteAcquire];
        ThreadReport {
            name: self.thread_name(thread),
            parent: spawn.map(|event| event.thread),
            spawned_at: spawn.and_then(|event| event.position),
            fate,
            waiting_for,
            acquisitions: Some(acquired.into_iter().map(|kind| own(kind).count() as u64).sum()),
            times: None,
        }
    }

    /// Who waits for whom, now that nobody can go on.
    fn deadlock(&self, locks: &Locks) -> Deadlock {
        let threads = self.world.thread_count();
        let blocked = |thread| match automaton::pending(&self.world, thread) {
            Pending::Operation(operation) if !operation.enabled => Some(operation),
            _ => None,
        };
        let waits_for = |thread| blocked(thread).and_then(|operation| operation.waits_for);
        let ring = (0..threads).find_map(|first| ring::from(first, waits_for));
        let kind = if ring.is_some() { DeadlockKind::Cycle } else { DeadlockKind::AllAsleep };
        let mut order = ring.clone().unwrap_or_default();
        order.extend((0..threads).filter(|thread| !ring.as_ref().is_some_and(|ring| ring.contains(thread))));
        let stuck = order.into_iter().filter_map(|thread| {
            let operation = blocked(thread)?;
            Some(StuckThread {
                thread: thread as u32,
                in_cycle: ring.as_ref().is_some_and(|ring| ring.contains(&thread)),
                wait: wait_kind(operation.event)?,
                object: self.object_at(operation.object).map(|object| object as u32),
                waits_for: operation.waits_for.map(|thread| thread as u32),
                position: position(self.world.place(thread)),
                holds: locks.held_by(thread),
            })
        });
        Deadlock { kind, stuck: stuck.collect() }
    }

    /// The object that lives at an address at the end.
    #[must_use]
    pub fn object_at(&self, address: u64) -> Option<usize> {
        (0..self.objects.len()).rev().find(|&object| self.objects.address(object) == address)
    }

    /// The events as columns, sorted by thread, with the order in which they happened.
    fn trace(&self) -> Trace {
        let mut trace = Trace { kinds: EventKind::NAMES.to_vec(), ..Trace::default() };
        let numbers = self.numbers();
        let mut sorted: Vec<usize> = (0..self.recorder.events.len()).collect();
        sorted.sort_by_key(|&event| self.recorder.events[event].thread);
        let mut positions: HashMap<Position, i32> = HashMap::new();
        let Events { thread, kind, object, position, sequence, detail, time_us, order } = &mut trace.events;
        for index in sorted {
            let event = &self.recorder.events[index];
            let about = if event.kind.object_is_thread() { other_thread(event.object) } else { self.object_of[index] };
            thread.push(event.thread);
            kind.push(event.kind as u8);
            object.push(about.map_or(-1, |about| about as i32));
            position.push(event.position.map_or(-1, |at| {
                let next = positions.len() as i32;
                *positions.entry(at).or_insert_with(|| {
                    trace.positions.push(at);
                    next
                })
            }));
            sequence.push(numbers[index].0);
            detail.push(numbers[index].1);
            time_us.push(-1.0);
            order.push(index as u32);
        }
        trace
    }

    /// Of each event its place in its object's own order, and its detail, both as the threads engine gives them.
    fn numbers(&self) -> Vec<(u32, u32)> {
        let mut sequences: HashMap<usize, u32> = HashMap::new();
        let mut sent: HashMap<usize, std::collections::VecDeque<u32>> = HashMap::new();
        let mut tokens: HashMap<usize, (u32, bool)> = HashMap::new();
        let mut prints = 0;
        let events = self.recorder.events.iter().zip(&self.object_of);
        let numbered = events.map(|(event, object)| {
            let mut detail = event.detail as u32;
            match event.kind {
                EventKind::Unpark => {
                    let token = tokens.entry(other_thread(event.object).unwrap_or_default()).or_default();
                    *token = (token.0 + 1, true);
                    return (0, token.0);
                }
                EventKind::Unparked => {
                    let token = tokens.entry(event.thread as usize).or_default();
                    let taken = if std::mem::replace(&mut token.1, false) { token.0 } else { 0 };
                    return (0, taken);
                }
                EventKind::Print => {
                    prints += 1;
                    return (prints, 0);
                }
                _ => {}
            }
            let Some(object) = *object else { return (0, detail) };
            let sequence = sequences.entry(object).or_default();
            *sequence += 1;
            match event.kind {
                EventKind::Send => sent.entry(object).or_default().push_back(*sequence),
                EventKind::Receive => detail = sent.entry(object).or_default().pop_front().unwrap_or(0),
                _ => {}
            }
            (*sequence, detail)
        });
        numbered.collect()
    }
}

/// The thread that an event is about.
fn other_thread(object: u64) -> Option<usize> {
    ((object >> 32) as usize).checked_sub(STACKS as usize).filter(|_| object != 0)
}

/// What a thread waits for that cannot perform such an operation.
#[must_use]
pub fn wait_kind(event: EventKind) -> Option<WaitKind> {
    Some(match event {
        EventKind::LockAcquire => WaitKind::Lock,
        EventKind::ReadAcquire => WaitKind::Read,
        EventKind::WriteAcquire => WaitKind::Write,
        EventKind::CondvarWake => WaitKind::Condvar,
        EventKind::Receive => WaitKind::Receive,
        EventKind::Send | EventKind::SendWait => WaitKind::Send,
        EventKind::BarrierPass => WaitKind::Barrier,
        EventKind::OnceWait => WaitKind::Once,
        EventKind::Join => WaitKind::Join,
        EventKind::Park => WaitKind::Park,
        // Printing waits for who prints already.
        EventKind::Print => WaitKind::Lock,
        _ => return None,
    })
}

/// Who holds which lock, and how often each was taken.
#[derive(Default)]
pub(crate) struct Locks {
    counts: BTreeMap<usize, Counts>,
    /// Locks in someone's hands: the object, the thread, and where it was taken.
    held: Vec<(usize, u32, Option<Position>)>,
}

#[derive(Clone, Copy, Default)]
struct Counts {
    acquisitions: u64,
    contended: u64,
    still_waiting: u64,
    poisoned: bool,
}

impl Locks {
    pub(crate) fn of(replay: &Replay) -> Self {
        let mut locks = Self::default();
        let mut waiting: Vec<(u32, usize)> = Vec::new();
        for (event, object) in replay.recorder.events.iter().zip(&replay.object_of) {
            let Some(object) = *object else { continue };
            if !matches!(replay.objects.kind(object), ObjectKind::Mutex | ObjectKind::RwLock) {
                continue;
            }
            let counts = locks.counts.entry(object).or_default();
            match event.kind {
                EventKind::LockWait | EventKind::ReadWait | EventKind::WriteWait => {
                    counts.contended += 1;
                    counts.still_waiting += 1;
                    waiting.push((event.thread, object));
                }
                EventKind::LockAcquire | EventKind::ReadAcquire | EventKind::WriteAcquire => {
                    counts.acquisitions += 1;
                    if let Some(place) = waiting.iter().position(|&wait| wait == (event.thread, object)) {
                        counts.still_waiting -= 1;
                        waiting.swap_remove(place);
                    }
                    locks.held.push((object, event.thread, event.position));
                }
                EventKind::LockRelease | EventKind::ReadRelease | EventKind::WriteRelease => {
                    let held = locks.held.iter().rposition(|held| (held.0, held.1) == (object, event.thread));
                    held.map(|held| locks.held.remove(held));
                }
                EventKind::LockPoisoned => counts.poisoned = true,
                EventKind::PoisonCleared => counts.poisoned = false,
                _ => {}
            }
        }
        locks
    }

    /// The threads that hold a lock.
    pub(crate) fn holders(&self, object: usize) -> Vec<u32> {
        self.held.iter().filter(|held| held.0 == object).map(|held| held.1).collect()
    }

    pub(crate) fn is_poisoned(&self, object: usize) -> bool {
        self.counts.get(&object).is_some_and(|counts| counts.poisoned)
    }

    fn held_by(&self, thread: usize) -> Vec<HeldLock> {
        let held = self.held.iter().filter(|held| held.1 as usize == thread);
        held.map(|&(object, _, position)| HeldLock { object: object as u32, position }).collect()
    }

    fn reports(&self, replay: &Replay, outline: &Outline) -> Vec<LockReport> {
        let named = replay.objects.named(outline);
        let reports = self.counts.iter().map(|(&object, counts)| LockReport {
            object: object as u32,
            name: named[object].name.clone(),
            kind: replay.objects.kind(object),
            acquisitions: counts.acquisitions,
            contended: counts.contended,
            still_waiting: counts.still_waiting,
            held_ms: None,
            held_samples: 0,
            longest_wait_ms: None,
            longest_wait_by: None,
            longest_wait_at: None,
            poisoned: counts.poisoned,
        });
        reports.collect()
    }
}
