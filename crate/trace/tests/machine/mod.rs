//! A machine that runs random programs of a few threads, one micro-step at a time in random order, and records them as
//! the facade would: with its numbers taken where the facade takes them, and every possible delay in between.

use interlock_trace::Events;
use interlock_trace::event::EventKind;

/// Threads of a program besides the main one; mutexes, read-write locks, atomics, channels.
const WORKERS: usize = 3;
const MUTEXES: usize = 2;
const RWLOCK: usize = 2;
const ATOMIC: usize = 3;
const CONDVAR: usize = 4;
const UNBOUNDED: usize = 5;
const BOUNDED: usize = 6;
const BARRIER: usize = 7;
const OBJECTS: usize = 8;
/// Messages that the bounded channel has room for.
const ROOM: usize = 2;
/// Operations of each worker.
const OPERATIONS: usize = 12;

/// How much of each thread was seen: the number of its events that happened before.
pub type Clock = [u32; WORKERS + 1];

/// A recorded run, and what is known of it besides.
pub struct Recorded {
    pub events: Events,
    pub threads: usize,
    pub objects: usize,
    pub end_us: f64,
    /// For each event, how many events of each thread happened before it, itself included.
    pub clocks: Vec<Clock>,
    /// From when to when each event happened: from its first micro-step until it was recorded.
    pub moments: Vec<(f64, f64)>,
}

struct Random(u64);

impl Random {
    /// A number below `limit`: xorshift64* (Vigna, "An experimental exploration of Marsaglia's xorshift generators").
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % limit
    }
}

/// One thing that happens without interruption.
#[derive(Clone, Copy, Debug)]
enum Micro {
    /// Takes the object's next number, for the event that is recorded later.
    Number(usize),
    /// Records an event; the flag says whether with the time.
    Record(EventKind, i32, bool),
    /// Finds the lock free and takes it, or asks for it, and then waits.
    Lock(usize),
    LockAfterWait(usize),
    Unlock(usize),
    Read,
    ReadAfterWait,
    Unread,
    Write,
    WriteAfterWait,
    Unwrite,
    /// A read-modify-write or a load, with its number.
    Atomic(EventKind),
    /// Lets go of the first mutex and sleeps until it is notified.
    Sleep,
    /// Takes the first mutex again after having slept.
    Wake,
    Notify,
    /// Puts a message in, or waits for room.
    Send(usize),
    /// Takes a message out, or waits for one.
    Receive(usize),
    Arrive,
    Pass(u32),
    Give(usize),
    Take,
    Start(usize),
    End,
    Joined(usize),
}

#[derive(Default)]
struct Thread {
    script: Vec<Micro>,
    next: usize,
    clock: Clock,
    sequence: u32,
    detail: u32,
    /// What was known when the operation took effect whose event comes next.
    effect: Option<Clock>,
    /// When the first micro-step of that event was, and when the last that matters for its time: the clock is read at the
    /// moment at which the number is taken, or the operation takes effect.
    begun: Option<f64>,
    acted: Option<f64>,
    asleep: bool,
    ended: bool,
    started: bool,
    token: u32,
    token_clock: Clock,
    tokens: u32,
    rows: Vec<Row>,
}

/// An event with what is known of it besides.
struct Row {
    kind: EventKind,
    object: i32,
    sequence: u32,
    detail: u32,
    time: Option<f64>,
    clock: Clock,
    moments: (f64, f64),
}

#[derive(Default)]
struct Channel {
    queue: Vec<(u32, Clock)>,
    /// What receivers had seen when they freed a place.
    freed: Vec<Clock>,
    taken: usize,
    put: usize,
}

struct Machine {
    random: Random,
    now: f64,
    threads: Vec<Thread>,
    sequences: [u32; OBJECTS],
    holder: [Option<usize>; OBJECTS],
    readers: usize,
    clocks: [Clock; OBJECTS],
    reader_clock: Clock,
    channels: [Channel; 2],
    arrived: usize,
    barrier_clock: Clock,
    generation: u32,
    generation_clock: Clock,
}

fn join(into: &mut Clock, other: &Clock) {
    into.iter_mut().zip(other).for_each(|(mine, theirs)| *mine = (*mine).max(*theirs));
}

/// Runs the random program with this seed.
pub fn run(seed: u64) -> Recorded {
    let mut machine = Machine::new(seed);
    while !machine.threads.iter().all(|thread| thread.next == thread.script.len()) {
        let thread = machine.random.below(WORKERS + 1);
        machine.step(thread);
    }
    machine.recorded()
}

impl Machine {
    fn new(seed: u64) -> Self {
        let mut random = Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let mut threads: Vec<Thread> = Vec::new();
        let mut main = vec![Micro::Record(EventKind::ThreadStart, -1, true)];
        for worker in 1..=WORKERS {
            main.extend([Micro::Start(worker), Micro::Record(EventKind::Spawn, worker as i32, true)]);
        }
        // What workers wait for, main provides: it sends, notifies and gives tokens until all have what they need.
        let mut scripts: Vec<Vec<Micro>> = (0..WORKERS).map(|_| worker(&mut random)).collect();
        let (mut receives, mut parks) = (0, Vec::new());
        for (index, script) in scripts.iter().enumerate() {
            receives += script.iter().filter(|micro| matches!(micro, Micro::Receive(UNBOUNDED))).count();
            parks.extend(script.iter().filter(|micro| matches!(micro, Micro::Take)).map(|_| index + 1));
        }
        for _ in 0..receives {
            main.extend([
                Micro::Number(UNBOUNDED),
                Micro::Send(UNBOUNDED),
                Micro::Record(EventKind::Send, UNBOUNDED as i32, false),
            ]);
        }
        // Whoever parks more often than tokens can be kept would sleep for ever: each worker parks at most once.
        for worker in parks {
            main.extend([Micro::Give(worker), Micro::Record(EventKind::Unpark, worker as i32, false)]);
        }
        let full: usize = scripts.iter().flatten().filter(|micro| matches!(micro, Micro::Send(BOUNDED))).count();
        for _ in 0..full {
            main.extend([Micro::Receive(BOUNDED), Micro::Record(EventKind::Receive, BOUNDED as i32, true)]);
        }
        for worker in 1..=WORKERS {
            main.extend([Micro::Joined(worker), Micro::Record(EventKind::Join, worker as i32, true)]);
        }
        main.extend([Micro::Record(EventKind::ThreadEnd, -1, true), Micro::End]);
        threads.push(Thread { script: main, started: true, ..Thread::default() });
        threads.extend(scripts.drain(..).map(|script| Thread { script, ..Thread::default() }));
        Self {
            random,
            now: 0.0,
            threads,
            sequences: [0; OBJECTS],
            holder: [None; OBJECTS],
            readers: 0,
            clocks: [[0; WORKERS + 1]; OBJECTS],
            reader_clock: [0; WORKERS + 1],
            channels: Default::default(),
            arrived: 0,
            barrier_clock: [0; WORKERS + 1],
            generation: 0,
            generation_clock: [0; WORKERS + 1],
        }
    }

    fn step(&mut self, me: usize) {
        self.now += 1.0;
        if !self.threads[me].started {
            return;
        }
        // Without anybody's notification: a spurious wake-up.
        if self.threads[me].asleep && self.random.below(32) == 0 {
            self.threads[me].asleep = false;
        }
        if self.threads[me].asleep {
            return;
        }
        let Some(&micro) = self.threads[me].script.get(self.threads[me].next) else { return };
        if self.perform(me, micro) {
            self.threads[me].next += 1;
        }
    }

    fn number(&mut self, object: usize) -> u32 {
        self.sequences[object] += 1;
        self.sequences[object]
    }

    /// The clock of a thread, with the event that it is about to record.
    fn with_next(&self, me: usize) -> Clock {
        let mut clock = self.threads[me].clock;
        clock[me] += 1;
        clock
    }

    /// The thread's operation takes effect now, after having seen `clock`.
    fn observe(&mut self, me: usize, clock: &Clock) {
        join(&mut self.threads[me].clock, clock);
        self.take_effect(me);
    }

    fn take_effect(&mut self, me: usize) {
        let clock = self.threads[me].clock;
        self.threads[me].effect = Some(clock);
        self.threads[me].begun.get_or_insert(self.now);
        self.threads[me].acted = Some(self.now);
    }

    fn record(&mut self, me: usize, kind: EventKind, object: i32, timed: bool) {
        let now = self.now;
        // Some things are timed, others not, and anything may be.
        let timed = timed || self.random.below(8) == 0;
        let thread = &mut self.threads[me];
        let mut clock = thread.effect.take().unwrap_or(thread.clock);
        let begun = thread.begun.take().unwrap_or(now);
        thread.clock[me] += 1;
        clock[me] = thread.clock[me];
        let time = timed.then_some(thread.acted.take().unwrap_or(now));
        thread.acted = None;
        let (sequence, detail) = (thread.sequence, thread.detail);
        thread.rows.push(Row { kind, object, sequence, detail, time, clock, moments: (begun, now) });
        (thread.sequence, thread.detail) = (0, 0);
    }

    /// Lets the thread go on with other micro-steps before the present one.
    fn insert(&mut self, me: usize, micros: &[Micro]) {
        let next = self.threads[me].next;
        self.threads[me].script.splice(next..=next, micros.iter().copied());
    }

    fn acquired(&mut self, me: usize, object: usize, kind: EventKind, clock: Clock, waited: bool) {
        self.observe(me, &clock);
        self.threads[me].sequence = self.number(object);
        self.record(me, kind, object as i32, waited);
    }

    /// Performs a micro-step; `false` if it has to be tried again or was replaced by others.
    fn perform(&mut self, me: usize, micro: Micro) -> bool {
        use EventKind as Kind;
        match micro {
            Micro::Number(object) => {
                self.threads[me].sequence = self.number(object);
                self.threads[me].begun.get_or_insert(self.now);
                self.threads[me].acted = Some(self.now);
            }
            Micro::Record(kind, object, timed) => self.record(me, kind, object, timed),
            Micro::Lock(object) | Micro::LockAfterWait(object) => {
                let waited = matches!(micro, Micro::LockAfterWait(_));
                if self.holder[object].is_some() {
                    if !waited {
                        self.insert(
                            me,
                            &[Micro::Record(Kind::LockWait, object as i32, true), Micro::LockAfterWait(object)],
                        );
                    }
                    return false;
                }
                self.holder[object] = Some(me);
                self.acquired(me, object, Kind::LockAcquire, self.clocks[object], waited);
            }
            Micro::Unlock(object) => {
                self.clocks[object] = self.threads[me].clock;
                self.holder[object] = None;
            }
            Micro::Read | Micro::ReadAfterWait => {
                let waited = matches!(micro, Micro::ReadAfterWait);
                if self.holder[RWLOCK].is_some() {
                    if !waited {
                        self.insert(me, &[Micro::Record(Kind::ReadWait, RWLOCK as i32, true), Micro::ReadAfterWait]);
                    }
                    return false;
                }
                self.readers += 1;
                self.acquired(me, RWLOCK, Kind::ReadAcquire, self.clocks[RWLOCK], waited);
            }
            Micro::Unread => {
                let clock = self.threads[me].clock;
                join(&mut self.reader_clock, &clock);
                self.readers -= 1;
            }
            Micro::Write | Micro::WriteAfterWait => {
                let waited = matches!(micro, Micro::WriteAfterWait);
                if self.holder[RWLOCK].is_some() || self.readers > 0 {
                    if !waited {
                        self.insert(me, &[Micro::Record(Kind::WriteWait, RWLOCK as i32, true), Micro::WriteAfterWait]);
                    }
                    return false;
                }
                self.holder[RWLOCK] = Some(me);
                let mut clock = self.clocks[RWLOCK];
                join(&mut clock, &self.reader_clock);
                self.acquired(me, RWLOCK, Kind::WriteAcquire, clock, waited);
            }
            Micro::Unwrite => {
                self.clocks[RWLOCK] = self.threads[me].clock;
                self.holder[RWLOCK] = None;
            }
            Micro::Atomic(kind) => {
                self.observe(me, &self.clocks[ATOMIC].clone());
                self.threads[me].sequence = self.number(ATOMIC);
                if kind == Kind::AtomicUpdate {
                    self.clocks[ATOMIC] = self.with_next(me);
                }
            }
            Micro::Sleep => {
                self.clocks[0] = self.threads[me].clock;
                self.holder[0] = None;
                self.threads[me].asleep = true;
            }
            Micro::Wake => {
                if self.holder[0].is_some() {
                    return false;
                }
                self.holder[0] = Some(me);
                let clock = self.clocks[0];
                self.observe(me, &clock);
            }
            Micro::Notify => {
                let clock = self.threads[me].clock;
                for thread in &mut self.threads {
                    if std::mem::take(&mut thread.asleep) {
                        join(&mut thread.clock, &clock);
                    }
                }
            }
            Micro::Send(object) => {
                let clock = self.with_next(me);
                let number = self.threads[me].sequence;
                let channel = &mut self.channels[object - UNBOUNDED];
                let mut seen = None;
                if object == BOUNDED {
                    if channel.queue.len() >= ROOM {
                        return false;
                    }
                    if channel.put >= ROOM {
                        seen = Some(channel.freed[channel.put - ROOM]);
                    }
                    self.threads[me].detail = ROOM as u32 + 1;
                }
                channel.put += 1;
                let place = channel.queue.len();
                channel.queue.push((number, clock));
                if let Some(seen) = seen {
                    self.observe(me, &seen);
                    let clock = self.with_next(me);
                    self.channels[object - UNBOUNDED].queue[place].1 = clock;
                } else {
                    self.take_effect(me);
                }
            }
            Micro::Receive(object) => {
                let channel = &mut self.channels[object - UNBOUNDED];
                if channel.queue.is_empty() {
                    return false;
                }
                let (number, clock) = channel.queue.remove(0);
                channel.taken += 1;
                self.observe(me, &clock);
                self.threads[me].detail = number;
                let freed = self.with_next(me);
                self.channels[object - UNBOUNDED].freed.push(freed);
                // The receiver belongs to one thread: nobody receives in between.
                self.threads[me].sequence = self.number(object);
                self.record(me, Kind::Receive, object as i32, true);
                self.threads[me].next += 1;
            }
            Micro::Arrive => {
                let clock = self.threads[me].clock;
                join(&mut self.barrier_clock, &clock);
                self.arrived += 1;
                let mine = self.generation;
                if self.arrived == WORKERS {
                    self.arrived = 0;
                    self.generation += 1;
                    self.generation_clock = std::mem::take(&mut self.barrier_clock);
                }
                self.insert(
                    me,
                    &[
                        Micro::Pass(mine),
                        Micro::Number(BARRIER),
                        Micro::Record(Kind::BarrierPass, BARRIER as i32, true),
                    ],
                );
                return false;
            }
            Micro::Pass(generation) => {
                if self.generation == generation {
                    return false;
                }
                let clock = self.generation_clock;
                self.observe(me, &clock);
            }
            Micro::Give(thread) => {
                let clock = self.with_next(me);
                self.take_effect(me);
                let other = &mut self.threads[thread];
                other.tokens += 1;
                other.token = other.tokens;
                join(&mut other.token_clock, &clock);
                self.threads[me].detail = self.threads[thread].tokens;
            }
            Micro::Take => {
                if self.threads[me].token == 0 {
                    return false;
                }
                let clock = self.threads[me].token_clock;
                self.threads[me].detail = std::mem::take(&mut self.threads[me].token);
                self.observe(me, &clock);
            }
            Micro::Start(thread) => {
                let clock = self.with_next(me);
                self.take_effect(me);
                self.threads[thread].started = true;
                self.threads[thread].clock = clock;
            }
            Micro::End => self.threads[me].ended = true,
            Micro::Joined(thread) => {
                if !self.threads[thread].ended {
                    return false;
                }
                let clock = self.threads[thread].clock;
                self.observe(me, &clock);
            }
        }
        true
    }

    fn recorded(self) -> Recorded {
        let mut recorded = Recorded {
            events: Events::default(),
            threads: self.threads.len(),
            objects: OBJECTS,
            end_us: self.now,
            clocks: Vec::new(),
            moments: Vec::new(),
        };
        for (index, thread) in self.threads.into_iter().enumerate() {
            for row in thread.rows {
                recorded.events.thread.push(index as u32);
                recorded.events.kind.push(row.kind as u8);
                recorded.events.object.push(row.object);
                recorded.events.position.push(-1);
                recorded.events.sequence.push(row.sequence);
                recorded.events.detail.push(row.detail);
                recorded.events.time_us.push(row.time.unwrap_or(-1.0));
                recorded.clocks.push(row.clock);
                recorded.moments.push(row.moments);
            }
        }
        recorded
    }
}

/// A worker's random script. Every worker passes the barrier once, so that nobody waits there for ever; only the first
/// receives from the unbounded channel, because a receiver belongs to one thread; and each parks at most once.
fn worker(random: &mut Random) -> Vec<Micro> {
    use EventKind as Kind;
    let mut script = vec![Micro::Record(Kind::ThreadStart, -1, true)];
    let barrier_at = random.below(OPERATIONS);
    let park_at = random.below(2 * OPERATIONS);
    for place in 0..OPERATIONS {
        if place == barrier_at {
            script.extend([
                Micro::Number(BARRIER),
                Micro::Record(Kind::BarrierWait, BARRIER as i32, true),
                Micro::Arrive,
            ]);
        }
        if place == park_at {
            script.extend([Micro::Take, Micro::Record(Kind::Unparked, -1, true)]);
        }
        let timed = random.below(3) == 0;
        let release = |kind: Kind, object: usize| [Micro::Number(object), Micro::Record(kind, object as i32, timed)];
        match random.below(8) {
            0 | 1 => {
                let mutex = random.below(MUTEXES);
                script.push(Micro::Lock(mutex));
                if random.below(2) == 0 {
                    script.push(Micro::Atomic(Kind::AtomicUpdate));
                    script.push(Micro::Record(Kind::AtomicUpdate, ATOMIC as i32, false));
                }
                script.extend(release(Kind::LockRelease, mutex));
                script.push(Micro::Unlock(mutex));
            }
            2 => {
                script.push(Micro::Read);
                script.extend(release(Kind::ReadRelease, RWLOCK));
                script.push(Micro::Unread);
            }
            3 => {
                script.push(Micro::Write);
                script.extend(release(Kind::WriteRelease, RWLOCK));
                script.push(Micro::Unwrite);
            }
            4 => {
                let kind = if random.below(2) == 0 { Kind::AtomicLoad } else { Kind::AtomicUpdate };
                script.extend([Micro::Atomic(kind), Micro::Record(kind, ATOMIC as i32, timed)]);
            }
            5 => {
                script.push(Micro::Lock(0));
                script.extend(release(Kind::LockRelease, 0));
                script.extend([Micro::Number(CONDVAR), Micro::Record(Kind::CondvarWait, CONDVAR as i32, true)]);
                script.extend([Micro::Sleep, Micro::Wake, Micro::Number(CONDVAR)]);
                script.push(Micro::Record(Kind::CondvarWake, CONDVAR as i32, true));
                script.extend([Micro::Number(0), Micro::Record(Kind::LockAcquire, 0, true)]);
                script.extend(release(Kind::LockRelease, 0));
                script.push(Micro::Unlock(0));
            }
            6 => {
                script.extend([
                    Micro::Number(BOUNDED),
                    Micro::Send(BOUNDED),
                    Micro::Record(Kind::Send, BOUNDED as i32, timed),
                ]);
            }
            _ => {
                script.extend([
                    Micro::Number(CONDVAR),
                    Micro::Record(Kind::NotifyAll, CONDVAR as i32, timed),
                    Micro::Notify,
                ]);
            }
        }
    }
    script.extend([Micro::Record(Kind::ThreadEnd, -1, true), Micro::End]);
    script
}
