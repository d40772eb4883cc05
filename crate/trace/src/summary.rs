//! From a recorded session to the tables of the report: who is stuck, where each thread's time went, who held which
//! lock, and the events as columns.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError};

use crate::columns::{Events, Object, Trace};
use crate::event::{Event, EventKind, Site};
use crate::object::{LongestWait, ObjectRecord};
use crate::report::{
    Deadlock, HeldLock, LockReport, ObjectKind, OutputChunk, Panic, Position, Promise, StuckThread, ThreadFate,
    ThreadIndex, ThreadNow, ThreadReport, ThreadTimes, WaitKind,
};
use crate::session::Session;
use crate::thread::{Shared, ThreadRecord, Waiting, wait_class};
use crate::waits::{Doing, Standstill, find_standstill};
use std::sync::atomic::Ordering;

/// What the source says about positions and names.
pub trait Source {
    /// The position in the program's own source; `None` for a place elsewhere.
    fn position(&self, site: Site) -> Option<Position>;
    /// The name of what is created at this position.
    fn name_at(&self, position: Position) -> Option<&str>;
}

/// All threads at one moment, as far as they could be looked at without waiting.
pub struct Snapshot {
    threads: Vec<(Arc<ThreadRecord>, Option<Shared>)>,
    objects: Vec<Arc<ObjectRecord>>,
    first_id: u32,
}

impl Snapshot {
    /// Looks at every thread. `None` if the list of threads is being changed right now. Never blocks.
    #[must_use]
    pub fn take(session: &Session) -> Option<Self> {
        let threads = session.threads.try_read().ok()?.clone();
        let objects = session.objects.try_read().ok()?.clone();
        let threads = threads
            .into_iter()
            .map(|record| {
                let shared = record.try_shared().map(|shared| shared.clone());
                (record, shared)
            })
            .collect();
        Some(Self { threads, objects, first_id: session.first_id })
    }

    /// A number that changes whenever any thread starts or ends a wait, ends, or is spawned.
    #[must_use]
    pub fn version(&self) -> u64 {
        let versions = self.threads.iter().map(|(_, shared)| shared.as_ref().map_or(0, |shared| shared.version));
        versions.fold(self.threads.len() as u64, |sum, version| sum.wrapping_mul(31).wrapping_add(version))
    }

    /// What every thread does, for progress.
    #[must_use]
    pub fn threads_now(&self) -> Vec<ThreadNow> {
        let now = |(record, shared): &(Arc<ThreadRecord>, Option<Shared>)| ThreadNow {
            name: record.name.clone(),
            ended: record.has_ended(),
            waiting_for: shared.as_ref().and_then(|shared| shared.wait).map(|wait| wait.kind),
        };
        self.threads.iter().map(now).collect()
    }

    /// Finds the threads that can never go on. `settled`: nothing has changed for so long that a wake-up that may have
    /// been given to somebody must have arrived.
    #[must_use]
    pub fn standstill(&self, settled: bool) -> Option<Standstill> {
        let doing: Vec<Doing> = (0..self.threads.len()).map(|thread| self.doing(thread, settled)).collect();
        find_standstill(&doing)
    }

    fn doing(&self, thread: usize, settled: bool) -> Doing {
        let (record, shared) = &self.threads[thread];
        if record.has_ended() {
            return Doing::Ended;
        }
        let Some(wait) = shared.as_ref().and_then(|shared| shared.wait) else { return Doing::CanGoOn };
        if wait.timed {
            return Doing::CanGoOn;
        }
        let kind = wait.kind;
        match kind {
            WaitKind::Lock | WaitKind::Write => Doing::WaitsFor { kind, threads: self.holders(wait.object, false) },
            WaitKind::Read => {
                // A reader waits behind a writer that holds the lock and behind one that is queued for it.
                let mut threads = self.holders(wait.object, true);
                threads.extend(self.queued_writers(wait.object));
                Doing::WaitsFor { kind, threads }
            }
            WaitKind::Join => match wait.target {
                Some(target) if !self.threads[target as usize].0.has_ended() => {
                    Doing::WaitsFor { kind, threads: vec![target as usize] }
                }
                _ => Doing::CanGoOn,
            },
            WaitKind::Once => {
                match self.object(wait.object).map_or(0, |object| object.initialiser.load(Ordering::SeqCst)) {
                    // Nobody initialises: this thread is about to do it itself.
                    0 => Doing::CanGoOn,
                    initialiser => Doing::WaitsFor { kind, threads: vec![initialiser as usize - 1] },
                }
            }
            WaitKind::Sleep => Doing::CanGoOn,
            _ => {
                let wakes = match kind {
                    WaitKind::Park => record.unparks.load(Ordering::SeqCst),
                    _ => self.object(wait.object).map_or(0, |object| object.wakes.load(Ordering::SeqCst)),
                };
                if wakes != wait.wakes && !settled { Doing::CanGoOn } else { Doing::WaitsForAnyone { kind } }
            }
        }
    }

    fn object(&self, id: u32) -> Option<&ObjectRecord> {
        self.objects.get(id.checked_sub(self.first_id)? as usize).map(Arc::as_ref)
    }

    /// Threads that hold the lock; only those that hold it for writing, if `writers` is set.
    ///
    /// What a running thread holds is not known, which is as it should be: it can go on, so that it cannot be what keeps
    /// anybody stuck.
    fn holders(&self, object: u32, writers: bool) -> Vec<usize> {
        let holds = |shared: &Shared| {
            shared.wait.is_some()
                && shared.held.iter().any(|held| held.object == object && !(writers && held.mode == WaitKind::Read))
        };
        self.matching(holds)
    }

    fn queued_writers(&self, object: u32) -> Vec<usize> {
        self.matching(|shared| shared.wait.is_some_and(|wait| wait.object == object && wait.kind == WaitKind::Write))
    }

    fn matching(&self, matches: impl Fn(&Shared) -> bool) -> Vec<usize> {
        let alive = self.threads.iter().enumerate().filter(|(_, (record, _))| !record.has_ended());
        alive.filter(|(_, (_, shared))| shared.as_ref().is_some_and(&matches)).map(|(thread, _)| thread).collect()
    }

    /// Says who is stuck and why.
    #[must_use]
    pub fn explain(&self, standstill: &Standstill, tables: &Tables<'_>) -> Deadlock {
        let ring = &standstill.cycle;
        let in_ring = ring.iter().enumerate().map(|(place, &thread)| (thread, Some(ring[(place + 1) % ring.len()])));
        let others = standstill.others.iter().map(|&thread| (thread, None));
        let stuck = in_ring.chain(others).filter_map(|(thread, next)| {
            let shared = self.threads[thread].1.as_ref()?;
            let wait = shared.wait?;
            let waits_for = next.or_else(|| match self.doing(thread, true) {
                Doing::WaitsFor { threads, .. } => threads.first().copied(),
                _ => None,
            });
            Some(StuckThread {
                thread: thread as ThreadIndex,
                in_cycle: next.is_some(),
                wait: wait.kind,
                object: tables.object_index(wait.object),
                waits_for: waits_for.map(|thread| thread as ThreadIndex),
                position: tables.source.position(wait.site),
                holds: shared
                    .held
                    .iter()
                    .filter_map(|held| {
                        let object = tables.object_index(held.object)?;
                        Some(HeldLock { object, position: tables.source.position(held.site) })
                    })
                    .collect(),
            })
        });
        Deadlock { kind: standstill.kind, stuck: stuck.collect() }
    }
}

/// The tables of the report, from a session that has ended (or is being given up).
pub struct Tables<'a> {
    session: &'a Session,
    source: &'a dyn Source,
    /// Every object of the run.
    pub objects: Vec<Object>,
    records: Vec<Arc<ObjectRecord>>,
    threads: Vec<(Arc<ThreadRecord>, Shared)>,
}

impl<'a> Tables<'a> {
    /// Gathers what the tables are made from.
    #[must_use]
    pub fn new(session: &'a Session, source: &'a dyn Source) -> Self {
        let records = session.objects.read().unwrap_or_else(PoisonError::into_inner).clone();
        let threads = session.threads.read().unwrap_or_else(PoisonError::into_inner).clone();
        let threads = threads
            .into_iter()
            .map(|record| {
                let shared = record.shared().clone();
                (record, shared)
            })
            .collect();
        Self { session, source, objects: name_objects(&records, source), records, threads }
    }

    fn object_index(&self, id: u32) -> Option<u32> {
        id.checked_sub(self.session.first_id).filter(|&index| (index as usize) < self.objects.len())
    }

    /// One row a thread. `end`: microseconds from the start of the run to its end.
    #[must_use]
    pub fn threads(&self, end: f64) -> Vec<ThreadReport> {
        self.threads.iter().map(|(record, shared)| self.thread(record, shared, end)).collect()
    }

    fn thread(&self, record: &ThreadRecord, shared: &Shared, end: f64) -> ThreadReport {
        let fate = match record.fate() {
            ThreadFate::Running if shared.wait.is_some() => ThreadFate::Waiting,
            fate => fate,
        };
        let tracing = self.session.settings.tracing;
        ThreadReport {
            name: record.name.clone(),
            parent: record.parent,
            spawned_at: record.spawned_at.and_then(|site| self.source.position(site)),
            fate,
            waiting_for: shared.wait.map(|wait| wait.kind),
            acquisitions: tracing.then_some(shared.acquisitions),
            times: shared.started.filter(|_| tracing).map(|started| thread_times(shared, started, end)),
        }
    }

    /// One row a lock that was used. `end`: microseconds from the start of the run to its end.
    #[must_use]
    pub fn locks(&self, end: f64) -> Vec<LockReport> {
        if !self.session.settings.tracing {
            return Vec::new();
        }
        let is_lock = |object: &ObjectRecord| matches!(object.kind, ObjectKind::Mutex | ObjectKind::RwLock);
        let locks = self.records.iter().enumerate().filter(|(_, object)| is_lock(object));
        let rows = locks.map(|(index, object)| self.lock(index, object, end));
        rows.filter(|lock| lock.acquisitions > 0 || lock.contended > 0).collect()
    }

    fn lock(&self, index: usize, object: &ObjectRecord, end: f64) -> LockReport {
        let id = self.session.first_id + index as u32;
        // Whoever waited at the end of the run has not been counted yet, and what it held then it held until the end.
        let unfinished: Vec<(u32, &Shared, Waiting, f64)> = self
            .threads
            .iter()
            .filter_map(|(record, shared)| {
                let wait = shared.wait?;
                Some((record.index, shared, wait, (end - wait.since?).max(0.0)))
            })
            .collect();
        let waits = unfinished.iter().filter(|(_, _, wait, _)| wait.object == id);
        let waits = waits.map(|&(thread, _, wait, micros)| LongestWait { micros, thread, site: wait.site });
        let longest = waits.clone().chain(object.longest_wait()).max_by(|a, b| a.micros.total_cmp(&b.micros));
        let holds = unfinished.iter().filter(|(_, shared, ..)| shared.held.iter().any(|held| held.object == id));
        let held_to_the_end = holds.map(|(.., micros)| micros / 1000.0).reduce(|sum, ms| sum + ms);
        let settings = &self.session.settings;
        let held_before = object.held_ms(settings.clock_call_ns, settings.clock_step_ns);
        LockReport {
            object: index as u32,
            name: self.objects[index].name.clone(),
            kind: object.kind,
            acquisitions: object.acquisitions(),
            contended: object.contended() + waits.clone().count() as u64,
            still_waiting: waits.count() as u64,
            held_ms: held_before.into_iter().chain(held_to_the_end).reduce(|before, after| before + after),
            held_samples: object.held_samples(),
            longest_wait_ms: longest.map(|longest| longest.micros / 1000.0),
            longest_wait_by: longest.map(|longest| longest.thread),
            longest_wait_at: longest.and_then(|longest| self.source.position(longest.site)),
            poisoned: object.poisoned.load(Ordering::Relaxed),
        }
    }

    /// Every panic.
    #[must_use]
    pub fn panics(&self) -> Vec<Panic> {
        let panics = self.session.panics.lock().unwrap_or_else(PoisonError::into_inner);
        let panic = |panic: &crate::session::PanicRecord| Panic {
            thread: panic.thread,
            message: panic.message.clone(),
            position: panic.site.and_then(|site| self.source.position(site)),
        };
        panics.iter().map(panic).collect()
    }

    /// The events; `None` where tracing was off.
    #[must_use]
    pub fn trace(&self) -> Option<Trace> {
        self.session.settings.tracing.then(|| {
            let mut columns = Columns::new(self);
            for (thread, _) in &self.threads {
                let texts = columns.intern(&thread.log.texts());
                thread.log.for_each(|event| columns.add(thread.index, event, &texts));
            }
            columns.trace.dropped = self.threads.iter().map(|(_, shared)| shared.dropped).sum();
            columns.trace
        })
    }
}

fn thread_times(shared: &Shared, started: f64, end: f64) -> ThreadTimes {
    let mut waited = shared.waited_micros;
    if let Some(wait) = shared.wait {
        // It still waits at the end of the run.
        waited[wait_class(wait.kind)] += wait.since.map_or(0.0, |since| (end - since).max(0.0));
    }
    let lifetime = (shared.ended.unwrap_or(end) - started).max(0.0);
    let [waiting, blocked, asleep] = waited.map(|micros| micros / 1000.0);
    ThreadTimes {
        started_ms: started / 1000.0,
        lifetime_ms: lifetime / 1000.0,
        waiting_ms: waiting,
        blocked_ms: blocked,
        asleep_ms: asleep,
        running_ms: (lifetime / 1000.0 - waiting - blocked - asleep).max(0.0),
    }
}

/// Names objects after the binding that the source creates them in; several from one place are numbered.
fn name_objects(records: &[Arc<ObjectRecord>], source: &dyn Source) -> Vec<Object> {
    let mut made_there: HashMap<(Site, ObjectKind), u32> = HashMap::new();
    for record in records {
        *made_there.entry((record.created_at, record.kind)).or_default() += 1;
    }
    let mut so_far: HashMap<(Site, ObjectKind), u32> = HashMap::new();
    records
        .iter()
        .map(|record| {
            let place = (record.created_at, record.kind);
            let created_at = source.position(record.created_at);
            let name = match created_at {
                Some(position) => match source.name_at(position) {
                    Some(name) => name.to_owned(),
                    None => format!("{:?} of line {}", record.kind, position.line),
                },
                None => format!("{:?}", record.kind),
            };
            let number = so_far.entry(place).or_default();
            let name = if made_there[&place] > 1 { format!("{name}[{number}]") } else { name };
            *number += 1;
            Object { name, kind: record.kind, created_at }
        })
        .collect()
}

struct Columns<'a> {
    tables: &'a Tables<'a>,
    trace: Trace,
    positions: HashMap<Site, i32>,
    texts: HashMap<Box<str>, u32>,
}

impl<'a> Columns<'a> {
    fn new(tables: &'a Tables<'a>) -> Self {
        let trace = Trace { kinds: EventKind::NAMES.to_vec(), ..Trace::default() };
        Self { tables, trace, positions: HashMap::new(), texts: HashMap::new() }
    }

    /// The indices of a thread's texts among those of the trace.
    fn intern(&mut self, texts: &[Box<str>]) -> Vec<u32> {
        let mut places = Vec::with_capacity(texts.len());
        for text in texts {
            let next = self.texts.len() as u32;
            places.push(*self.texts.entry(text.clone()).or_insert(next));
            if self.texts.len() as u32 > next {
                self.trace.values.texts.push(text.to_string());
            }
        }
        places
    }

    fn add(&mut self, thread: u32, event: Event, texts: &[u32]) {
        let position = self.position(event.site);
        let object = match event.kind.object_is_thread() {
            true => Some(event.object),
            false => self.tables.object_index(event.object),
        };
        let is_release =
            matches!(event.kind, EventKind::LockRelease | EventKind::ReadRelease | EventKind::WriteRelease);
        if let Some(&text) =
            event.detail.checked_sub(1).filter(|_| is_release).and_then(|index| texts.get(index as usize))
        {
            self.trace.values.event.push(self.trace.events.thread.len() as u32);
            self.trace.values.text.push(text);
        }
        let Events { thread: threads, kind, object: objects, position: positions, sequence, detail, time_us, order: _ } =
            &mut self.trace.events;
        threads.push(thread);
        kind.push(event.kind as u8);
        objects.push(object.filter(|&object| object != Event::NO_OBJECT).map_or(-1, |object| object as i32));
        positions.push(position);
        sequence.push(event.sequence);
        detail.push(if is_release { 0 } else { event.detail });
        time_us.push(event.time.micros().unwrap_or(-1.0));
    }

    fn position(&mut self, site: Site) -> i32 {
        *self.positions.entry(site).or_insert_with(|| match self.tables.source.position(site) {
            Some(position) => {
                self.trace.positions.push(position);
                self.trace.positions.len() as i32 - 1
            }
            None => -1,
        })
    }
}

/// Reads what the program promised from what it printed: the last line `expected: X` and the last line `observed: Y`.
#[must_use]
pub fn promise(output: &[OutputChunk]) -> Option<Promise> {
    let last = |label: &str| {
        let lines = output.iter().rev().flat_map(|chunk| chunk.text.lines().rev());
        lines.filter_map(|line| line.strip_prefix(label)).map(|value| value.trim().to_owned()).next()
    };
    let (expected, observed) = (last("expected: ")?, last("observed: ")?);
    let held = expected == observed;
    Some(Promise { expected, observed, held })
}
