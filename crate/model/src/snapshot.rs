//! A program paused at one point of one schedule: what each thread is about to do, who holds what, and what is inside.

use interlock_source::read::Outline;
use interlock_trace::event::EventKind;
use interlock_trace::{ObjectKind, ThreadIndex};

use crate::automaton;
use crate::exploration::{
    Frame, NextOperation, OutcomeKind, OwnerNow, PausedObject, PausedState, PausedThread, Snapshot, VariableNow,
};
use crate::explore::system::{Ending, Operation, Pending};
use crate::owners;
use crate::recorder::position;
use crate::replay::Replay;
use crate::report::Locks;
use crate::schedule::Schedule;
use crate::values;
use crate::vm::memory::STACKS;
use crate::vm::step::{Nobody, Step};

impl Replay {
    /// The program where the schedule has led.
    pub fn snapshot(&mut self, outline: &Outline) -> Snapshot {
        let threads = self.world.thread_count();
        self.meet_what_comes();
        let ways: Vec<u32> = (0..threads).map(|thread| self.ways(thread)).collect();
        Snapshot {
            schedule: Schedule(self.taken.clone()).to_string(),
            steps: self.taken.len() as u32,
            ended: self.ending(threads),
            threads: (0..threads).map(|thread| self.paused_thread(thread, ways[thread])).collect(),
            objects: self.paused_objects(outline),
            output: self.recorder.output.clone(),
        }
    }

    /// What threads are about to do something to has a name too.
    fn meet_what_comes(&mut self) {
        for thread in 0..self.world.thread_count() {
            if let Pending::Operation(operation) = automaton::pending(&self.world, thread) {
                self.objects.meet(&self.world, operation.event, operation.object, 0);
            }
        }
    }

    fn ending(&self, threads: usize) -> Option<OutcomeKind> {
        match self.ended {
            Some(Ending::Finished) => Some(OutcomeKind::Finished),
            Some(Ending::Panicked) => Some(OutcomeKind::Panicked),
            Some(Ending::Exited(_)) => Some(OutcomeKind::Exited),
            Some(Ending::Aborted) => Some(OutcomeKind::Aborted),
            Some(Ending::Spinning) => Some(OutcomeKind::Spinning),
            Some(Ending::Unfinished) => Some(OutcomeKind::Unfinished),
            Some(Ending::StackOverflow) => Some(OutcomeKind::StackOverflow),
            Some(Ending::OutOfMemory) => Some(OutcomeKind::OutOfMemory),
            None if (0..threads).any(|thread| self.is_ready(thread)) => None,
            None if (0..threads).any(|thread| self.spins(thread)) => Some(OutcomeKind::Spinning),
            None => Some(OutcomeKind::Deadlocked),
        }
    }

    /// How many ways a thread's next step can go, as far as its first choice.
    fn ways(&mut self, thread: usize) -> u32 {
        if !self.is_ready(thread) {
            return 0;
        }
        let before = self.world.save().to_vec();
        let step = self.world.step(thread, &[], &mut Nobody);
        self.world.load(&before);
        match step {
            Step::NeedsChoice(count) => count,
            _ => 1,
        }
    }

    fn paused_thread(&self, thread: usize, ways: u32) -> PausedThread {
        let panicked =
            self.recorder.events.iter().any(|event| event.thread as usize == thread && event.kind == EventKind::Panic);
        let pending = automaton::pending(&self.world, thread);
        let (state, next) = match pending {
            Pending::Operation(operation) if self.ended.is_none() => {
                let state = if operation.enabled { PausedState::Ready } else { PausedState::Waiting };
                (state, Some(self.next(thread, operation, ways)))
            }
            Pending::Spinning => (PausedState::Spinning, None),
            // A thread that catches its own panics has ended well; who main is cut off by is told by the outcome.
            Pending::Ended | Pending::Operation(_)
                if panicked && (thread != 0 || self.ended == Some(Ending::Panicked)) =>
            {
                (PausedState::Panicked, None)
            }
            _ => (PausedState::Ended, None),
        };
        let stands = next.is_some() || state == PausedState::Spinning;
        let frames = if stands { self.frames(thread) } else { Vec::new() };
        PausedThread { name: self.thread_name(thread), state, next, frames }
    }

    fn next(&self, thread: usize, operation: Operation, ways: u32) -> NextOperation {
        let joined = ((operation.object >> 32) as usize).checked_sub(STACKS as usize);
        let about = if operation.event.object_is_thread() { joined } else { None };
        NextOperation {
            event: EventKind::NAMES[operation.event as usize].to_owned(),
            object: self.object_at(operation.object).map(|object| object as u32),
            waits_for: operation
                .waits_for
                .or(about.filter(|&other| other < self.world.thread_count()))
                .map(|other| other as ThreadIndex),
            position: position(self.world.place(thread)),
            ways,
        }
    }

    /// The functions of the learner's program that a thread is in.
    fn frames(&self, thread: usize) -> Vec<Frame> {
        let world = &self.world;
        let (pc, frame) = world.paused_at(thread);
        let mut frames = Vec::new();
        for (site, innermost, frame) in world.sites(thread, pc, frame) {
            let at = &world.program.sites[site as usize];
            if let Some(position) = position(Some(at.at)) {
                let function = world.program.bodies[at.body as usize].name.to_string();
                let variables = world.variables(innermost, site, frame).into_iter().map(|variable| VariableNow {
                    name: variable.variable.name.to_string(),
                    ty: variable.ty.to_owned(),
                    value: variable.value.clone(),
                    object: owners::object_of(world, &variable).and_then(|at| self.object_at(at)).map(|at| at as u32),
                });
                frames.push(Frame { function, position: Some(position), variables: variables.collect() });
            }
        }
        frames
    }

    fn paused_objects(&self, outline: &Outline) -> Vec<PausedObject> {
        let locks = Locks::of(self);
        let named = self.objects.named(outline);
        let waiting_for = |object: usize| -> Vec<ThreadIndex> {
            let waits = |&thread: &usize| match automaton::pending(&self.world, thread) {
                Pending::Operation(operation) => {
                    !operation.enabled && self.ended.is_none() && self.object_at(operation.object) == Some(object)
                }
                Pending::Ended | Pending::Spinning => false,
            };
            (0..self.world.thread_count()).filter(waits).map(|thread| thread as ThreadIndex).collect()
        };
        let owning = owners::owning(&self.world);
        let objects = named.into_iter().enumerate().map(|(index, object)| {
            let address = self.objects.address(index);
            let gone = self.is_gone(index);
            let is_arc = object.kind == ObjectKind::Arc;
            let owned_by = owning.iter().filter(|owner| is_arc && !gone && owner.target == address);
            PausedObject {
                name: object.name,
                kind: object.kind,
                value: values::inside(&self.world, object.kind, address).filter(|_| !gone),
                holders: locks.holders(index),
                waiting: waiting_for(index),
                poisoned: locks.is_poisoned(index),
                owners: is_arc.then(|| if gone { 0 } else { self.world.memory.load(address).unwrap_or(0) as u32 }),
                owned_by: owned_by
                    .map(|owner| OwnerNow { thread: owner.thread, variable: owner.variable.clone() })
                    .collect(),
                gone,
            }
        });
        objects.collect()
    }

    /// Whether an object is no longer there: its memory was freed or has another object in it, the stack that it was on
    /// has gone back, or nobody owns it.
    fn is_gone(&self, object: usize) -> bool {
        let address = self.objects.address(object);
        let memory = &self.world.memory;
        let freed = memory.blocks.get((address >> 32) as usize).is_none_or(|block| !block.alive);
        let nobodys = self.objects.kind(object) == ObjectKind::Arc && memory.load(address).unwrap_or(0) == 0;
        freed || nobodys || memory.load(address).is_err() || self.object_at(address) != Some(object)
    }
}
