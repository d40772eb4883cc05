//! One schedule, taken again with everything told: the steps, the events, and the state at the end.

use std::rc::Rc;

use interlock_trace::Position;
use interlock_trace::event::EventKind;

use crate::automaton;
use crate::code::Program;
use crate::engine::Refusal;
use crate::explore::system::{Ending, Pending};
use crate::objects::Objects;
use crate::recorder::{Recorder, position};
use crate::schedule::{Move, Schedule};
use crate::vm::step::{Fault, Step};
use crate::vm::world::{Limits, World};

/// A program that was taken along a schedule.
#[derive(Debug)]
pub struct Replay {
    /// The program where the schedule has led.
    pub world: World,
    /// Everything that happened.
    pub recorder: Recorder,
    /// The objects that it happened to.
    pub objects: Objects,
    /// The object of each event.
    pub object_of: Vec<Option<usize>>,
    /// The steps that were taken.
    pub taken: Vec<Move>,
    /// How the program ended, if it did.
    pub ended: Option<Ending>,
    /// Threads that wait, and whose waiting has been told.
    waiting: Vec<bool>,
}

impl Replay {
    /// A program before its first step.
    ///
    /// # Errors
    ///
    /// The machine has a limit that it comes to.
    pub fn new(program: Rc<Program>, limits: Limits) -> Result<Self, Refusal> {
        let mut recorder = Recorder::default();
        recorder.add(0, EventKind::ThreadStart, 0, None);
        let mut world = World::observed(program, &mut recorder)?;
        world.limits = limits;
        // Addresses have to mean the same from step to step.
        world.set_plain_names(true);
        let mut replay = Self {
            world,
            recorder,
            objects: Objects::default(),
            object_of: Vec::new(),
            taken: Vec::new(),
            ended: None,
            waiting: vec![false],
        };
        replay.meet();
        Ok(replay)
    }

    /// Takes the steps of a schedule as far as they fit. Returns how many did.
    ///
    /// # Errors
    ///
    /// The program came to something that is not supported.
    pub fn follow(&mut self, schedule: &Schedule) -> Result<usize, Refusal> {
        for (index, step) in schedule.0.iter().enumerate() {
            if !self.step(step)? {
                return Ok(index);
            }
        }
        Ok(schedule.0.len())
    }

    /// Whether a thread can take a step.
    #[must_use]
    pub fn is_ready(&self, thread: usize) -> bool {
        self.ended.is_none()
            && thread < self.world.thread_count()
            && matches!(automaton::pending(&self.world, thread), Pending::Operation(operation) if operation.enabled)
    }

    /// Whether a thread goes round in a loop for ever.
    #[must_use]
    pub fn spins(&self, thread: usize) -> bool {
        automaton::pending(&self.world, thread) == Pending::Spinning
    }

    /// The threads that go round in a loop for ever, and where.
    pub fn loops(&self) -> impl Iterator<Item = (usize, Option<Position>)> {
        let threads = (0..self.world.thread_count()).filter(|&thread| self.spins(thread));
        threads.map(|thread| (thread, position(self.world.place(thread))))
    }

    /// Takes one step. Choices that it leaves open are taken as 0, and kept with the step. False if the thread cannot go
    /// on, or a choice does not exist; then nothing has changed.
    ///
    /// # Errors
    ///
    /// The program came to something that is not supported.
    pub fn step(&mut self, step: &Move) -> Result<bool, Refusal> {
        let thread = usize::from(step.thread);
        if !self.is_ready(thread) {
            return Ok(false);
        }
        let before = self.world.save().to_vec();
        let told = self.recorder.mark();
        let threads = self.world.thread_count();
        let mut step = step.clone();
        self.recorder.step = self.taken.len() as u32 + 1;
        if self.waiting[thread] {
            self.waiting[thread] = false;
        }
        loop {
            let done = self.world.step(thread, &step.choices, &mut self.recorder);
            match done {
                Step::NeedsChoice(_) => {
                    self.world.load(&before);
                    self.recorder.back_to(told);
                    step.choices.push(0);
                    continue;
                }
                Step::Done => {}
                Step::Ended(end) => self.ended = Some(automaton::ending(&self.world, end)),
                Step::Fault(Fault::Exhausted(what)) => self.ended = Some(what.into()),
                Step::Fault(fault) => return Err(fault.into()),
            }
            break;
        }
        self.taken.push(step);
        self.told_by_the_state(thread, threads);
        self.meet();
        Ok(true)
    }

    /// The first thread that took a lock which was poisoned at that time.
    #[must_use]
    pub fn met_poison(&self) -> Option<u32> {
        use EventKind::{LockAcquire, LockPoisoned, PoisonCleared, ReadAcquire, WriteAcquire};
        let mut poisoned = Vec::new();
        for (event, object) in self.recorder.events.iter().zip(&self.object_of) {
            match event.kind {
                LockPoisoned => poisoned.push(*object),
                PoisonCleared => poisoned.retain(|known| known != object),
                LockAcquire | ReadAcquire | WriteAcquire if poisoned.contains(object) => return Some(event.thread),
                _ => {}
            }
        }
        None
    }

    /// Adds events that the state shows and the machine does not tell: threads that began, ended, or now wait.
    fn told_by_the_state(&mut self, stepped: usize, threads: usize) {
        for thread in threads..self.world.thread_count() {
            // A thread has run to its first operation when it is seen for the first time.
            let events = &mut self.recorder.events;
            let first = events.iter().position(|event| event.thread as usize == thread).unwrap_or(events.len());
            self.recorder.add(thread, EventKind::ThreadStart, 0, None);
            self.recorder.events[first..].rotate_right(1);
            self.waiting.push(false);
        }
        for thread in std::iter::once(stepped).chain(threads..self.world.thread_count()) {
            match automaton::pending(&self.world, thread) {
                Pending::Ended => self.recorder.add(thread, EventKind::ThreadEnd, 0, None),
                Pending::Operation(operation) if !operation.enabled && self.ended.is_none() => {
                    self.wait(thread, operation.event, operation.object);
                }
                Pending::Operation(_) | Pending::Spinning => {}
            }
        }
        if self.ended.is_some() {
            self.recorder.add(0, EventKind::ThreadEnd, 0, None);
        }
        // Others may wait now for what this step has taken.
        for thread in 0..threads {
            if thread != stepped
                && self.ended.is_none()
                && let Pending::Operation(operation) = automaton::pending(&self.world, thread)
                && !operation.enabled
            {
                self.wait(thread, operation.event, operation.object);
            }
        }
    }

    fn wait(&mut self, thread: usize, event: EventKind, object: u64) {
        if std::mem::replace(&mut self.waiting[thread], true) {
            return;
        }
        let wait = match event {
            EventKind::LockAcquire => EventKind::LockWait,
            EventKind::ReadAcquire => EventKind::ReadWait,
            EventKind::WriteAcquire => EventKind::WriteWait,
            EventKind::Send | EventKind::SendWait => EventKind::SendWait,
            EventKind::Receive => EventKind::ReceiveWait,
            EventKind::Join => EventKind::JoinWait,
            EventKind::OnceWait => EventKind::OnceWait,
            EventKind::Park => EventKind::Park,
            // The library tells of these waits itself.
            _ => return,
        };
        let place = position(self.world.place(thread));
        self.recorder.add(thread, wait, object, place);
    }

    /// Gives the objects of new events their numbers while they are where they were. What the library has for itself is
    /// left out.
    fn meet(&mut self) {
        let seen = self.object_of.len();
        for event in self.recorder.events.split_off(seen) {
            let object = self.objects.meet(&self.world, event.kind, event.object, event.detail);
            if object.is_some() || !matches!(event.kind, EventKind::ArcClone | EventKind::ArcDrop) {
                self.recorder.events.push(event);
                self.object_of.push(object);
            }
        }
    }
}
