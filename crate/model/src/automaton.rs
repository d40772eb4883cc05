//! A program as the explorer sees it: a system whose states are lists of components, and whose steps are computed by the
//! machine when they are met for the first time.

use std::rc::Rc;

use interlock_trace::event::EventKind;
use interlock_trace::{OutputChunk, Stream};

use crate::explore::system::{Ending, Kinds, MOST_AT_ONCE, Operation, Pending, Step, System};
use crate::vm::memory::STACKS;
use crate::vm::poise::{PROCESS_END, Poise};
use crate::vm::recall::{self, Known, Recall, Taken};
use crate::vm::step::{self, Address, End, Exhausted, Fault, Nobody};
use crate::vm::world::{ENDED, World};

/// A program in one state.
#[derive(Debug)]
pub struct Automaton {
    /// The machine. Unless a step has just ended the program, it may be in any state.
    world: World,
    /// The state that the program is in.
    state: Vec<u32>,
    /// How many threads it has.
    threads: usize,
    /// Whether the last step ended the program, so that the machine is in the state that counts.
    has_ended: bool,
    /// What single steps do; none if every step is to be computed.
    recall: Option<Recall>,
    /// What steps do after which the thread goes on with what is of these kinds.
    far: (Kinds, Recall),
    /// What the last computed step changed.
    changes: Vec<(u32, u32)>,
    poises: Poises,
    notices_held_locks: bool,
    fault: Option<Fault>,
}

impl Automaton {
    /// Of a program that is before its first step. If it `recalls`, no step is computed twice: then the heap's blocks must
    /// be named canonically, so that their number decides which name the next one gets.
    pub(crate) fn new(mut world: World, recalls: bool) -> Self {
        let notices_held_locks = world.program.bodies.iter().any(|body| notices_held_locks(&body.name));
        let state = world.save().to_vec();
        let mut automaton = Self {
            world,
            state: Vec::new(),
            threads: 0,
            has_ended: false,
            recall: recalls.then(Recall::default),
            far: (Kinds::default(), Recall::default()),
            changes: Vec::new(),
            poises: Poises::default(),
            notices_held_locks,
            fault: None,
        };
        automaton.load(&state);
        automaton.poises.learn(&automaton.world, &automaton.state[1..=automaton.threads]);
        automaton
    }

    /// The machine, for what does not depend on the state.
    pub(crate) fn world(&self) -> &World {
        &self.world
    }

    /// What the machine could not do, once.
    pub(crate) fn take_fault(&mut self) -> Option<Fault> {
        self.fault.take()
    }

    /// Takes a step, after which the thread goes on with what is of these kinds.
    fn take(&mut self, thread: usize, choices: &[u32], kinds: Kinds) -> Step {
        let Some(recall) = recall_of(&mut self.recall, &mut self.far, kinds) else {
            return self.compute(thread, choices, kinds, MOST_AT_ONCE);
        };
        match recall.find(thread, choices, &self.state, self.threads) {
            Some(Known::Done { start, end, reshaped }) => {
                recall::change(recall.changes(start, end), self.threads, &mut self.state);
                if reshaped {
                    self.world.name_canonically(true, self.threads, &mut self.state);
                    self.poises.learn(&self.world, &self.state[1..=self.threads]);
                }
                Step::Done
            }
            Some(Known::Choice(count)) => Step::Choose(count),
            None => self.compute(thread, choices, kinds, MOST_AT_ONCE),
        }
    }

    /// Has the machine take the step from the state that counts, and go on after it, so many steps at most.
    fn compute(&mut self, thread: usize, choices: &[u32], kinds: Kinds, most: u32) -> Step {
        self.world.load(&self.state);
        let mut done = self.world.step(thread, choices, &mut Nobody);
        let mut steps = 1;
        while done == step::Step::Done && steps < most && goes_on(&self.world, thread, kinds) {
            done = self.world.go_on(thread, &[], &mut Nobody);
            if let step::Step::NeedsChoice(_) = done {
                // It goes only so far.
                return self.compute(thread, choices, kinds, steps);
            }
            steps += 1;
        }
        match done {
            step::Step::Done => {
                let threads = self.world.thread_count();
                let reshaped = self.world.memory.reshaped;
                if threads == self.threads {
                    self.world.changes(thread, &mut self.changes);
                    let touched = self.world.memory.touched();
                    let taken = Taken { thread, choices, state: &self.state, threads, touched };
                    if let Some(recall) = recall_of(&mut self.recall, &mut self.far, kinds) {
                        recall.keep_done(&taken, &self.changes, reshaped);
                    }
                    recall::change(&self.changes, threads, &mut self.state);
                } else {
                    // A new thread makes all states longer.
                    self.world.components(&mut self.state);
                    self.threads = threads;
                }
                self.world.name_canonically(reshaped, threads, &mut self.state);
                self.poises.learn(&self.world, &self.state[1..=threads]);
                Step::Done
            }
            step::Step::NeedsChoice(count) => {
                let touched = self.world.memory.touched();
                let taken = Taken { thread, choices, state: &self.state, threads: self.threads, touched };
                if let Some(recall) = recall_of(&mut self.recall, &mut self.far, kinds) {
                    recall.keep_choice(&taken, count);
                }
                Step::Choose(count)
            }
            step::Step::Ended(end) => {
                let ending = ending(&self.world, end);
                self.end(ending)
            }
            step::Step::Fault(Fault::Exhausted(what)) => self.end(what.into()),
            step::Step::Fault(fault) => {
                self.fault.get_or_insert(fault);
                self.end(Ending::Aborted)
            }
        }
    }

    /// Whether a thread with a stack of this state waits for something.
    fn waits(&self, stack: u32) -> bool {
        let word = |address| self.world.stored_word(&self.state, self.threads, address);
        self.poises.of(stack).waits(word).is_some()
    }

    fn end(&mut self, ending: Ending) -> Step {
        self.has_ended = true;
        Step::End(ending)
    }
}

/// Where what steps do is kept, after which a thread goes on with these kinds.
fn recall_of<'a>(single: &'a mut Option<Recall>, far: &'a mut (Kinds, Recall), kinds: Kinds) -> Option<&'a mut Recall> {
    let single = single.as_mut()?;
    if kinds.is_empty() {
        return Some(single);
    }
    if far.0 != kinds {
        *far = (kinds, Recall::default());
    }
    Some(&mut far.1)
}

/// Whether a thread of a world goes on with what it is about to do.
fn goes_on(world: &World, thread: usize, kinds: Kinds) -> bool {
    if kinds.is_empty() {
        return false;
    }
    let poise = world.poise(thread);
    matches!(poise, Poise::Operation { awaits: [None, None], .. })
        && event(&poise).is_some_and(|event| kinds.has(event))
}

/// What threads are about to do, by the components of their stacks.
#[derive(Debug, Default)]
struct Poises {
    /// The same in short.
    short: Vec<Short>,
    /// All that are known.
    list: Vec<Poise>,
}

/// As much of a poise as is asked for again and again.
#[derive(Clone, Copy, Debug, Default)]
struct Short {
    /// Its place in the list plus 1; 0 for a component that is no known stack.
    place: u32,
    /// The kind of the operation.
    event: Option<EventKind>,
    /// Whether it waits for nothing.
    is_free: bool,
}

impl Poises {
    /// Looks at stacks that may be new.
    fn learn(&mut self, world: &World, stacks: &[u32]) {
        for &stack in stacks {
            let component = stack as usize;
            if self.short.len() <= component {
                self.short.resize(component + 1, Short::default());
            }
            if self.short[component].place == 0 {
                let poise = Poise::of(&world.program, &world.component_words(stack)[1..]);
                let is_free = matches!(poise, Poise::Operation { awaits: [None, None], .. });
                self.list.push(poise);
                self.short[component] = Short { place: self.list.len() as u32, event: event(&poise), is_free };
            }
        }
    }

    /// Of a thread with a stack that was looked at.
    fn of(&self, stack: u32) -> &Poise {
        &self.list[self.short[stack as usize].place as usize - 1]
    }
}

impl System for Automaton {
    fn threads(&self) -> usize {
        if self.has_ended { self.world.thread_count() } else { self.threads }
    }

    fn pending(&self, thread: usize) -> Pending {
        if self.has_ended {
            return pending(&self.world, thread);
        }
        let poise = self.poises.of(self.state[1 + thread]);
        operation(poise, self.threads, |address| self.world.stored_word(&self.state, self.threads, address))
    }

    fn is_enabled(&self, thread: usize) -> bool {
        if self.has_ended {
            return matches!(self.pending(thread), Pending::Operation(operation) if operation.enabled);
        }
        let stack = self.state[1 + thread];
        let short = self.poises.short[stack as usize];
        short.is_free || short.event.is_some() && !self.waits(stack)
    }

    fn first_of(&self, kinds: Kinds) -> Option<usize> {
        debug_assert!(!self.has_ended, "nobody goes on after the end");
        self.state[1..=self.threads].iter().position(|&stack| {
            let short = self.poises.short[stack as usize];
            short.event.is_some_and(|event| kinds.has(event)) && (short.is_free || !self.waits(stack))
        })
    }

    fn step(&mut self, thread: usize, choices: &[u32]) -> Step {
        self.take(thread, choices, Kinds::default())
    }

    fn goes_on(&self, thread: usize, kinds: Kinds) -> bool {
        let short = self.poises.short[self.state[1 + thread] as usize];
        short.is_free && short.event.is_some_and(|event| kinds.has(event))
    }

    fn step_far(&mut self, thread: usize, choices: &[u32], kinds: Kinds) -> Step {
        self.take(thread, choices, kinds)
    }

    fn save(&mut self) -> &[u32] {
        &self.state
    }

    fn load(&mut self, state: &[u32]) {
        if self.state.first() != state.first() {
            self.threads = self.world.threads_of(state);
        }
        self.state.clear();
        self.state.extend_from_slice(state);
        self.has_ended = false;
    }

    fn notices_held_locks(&self) -> bool {
        self.notices_held_locks
    }

    fn output(&self) -> u32 {
        if self.has_ended { self.world.output_number() as u32 } else { self.world.output_of(&self.state) }
    }

    fn printed(&self, output: u32) -> Vec<OutputChunk> {
        let output = self.world.outputs.get(u64::from(output));
        let chunk = |stream, text: &Rc<str>| OutputChunk { thread: 0, stream, text: text.to_string() };
        let chunks = [chunk(Stream::Stdout, &output.stdout), chunk(Stream::Stderr, &output.stderr)];
        chunks.into_iter().filter(|chunk| !chunk.text.is_empty()).collect()
    }

    fn leaks(&mut self) -> bool {
        if !self.has_ended {
            self.world.load(&self.state);
        }
        self.world.leaks()
    }

    fn memory(&self) -> usize {
        self.world.stored_bytes() + self.recall.as_ref().map_or(0, Recall::bytes) + self.far.1.bytes()
    }
}

impl From<Exhausted> for Ending {
    fn from(what: Exhausted) -> Self {
        match what {
            Exhausted::Steps => Self::Unfinished,
            Exhausted::Stack => Self::StackOverflow,
            Exhausted::Memory => Self::OutOfMemory,
        }
    }
}

/// How the program ended by itself.
pub(crate) fn ending(world: &World, end: End) -> Ending {
    match end {
        End::Exit(0) => Ending::Finished,
        End::Exit(101) if world.output().stderr.contains("thread 'main' panicked at") => Ending::Panicked,
        End::Exit(code) => Ending::Exited(code),
        End::Abort => Ending::Aborted,
    }
}

/// What a thread of a world is about to do.
pub(crate) fn pending(world: &World, thread: usize) -> Pending {
    operation(&world.poise(thread), world.thread_count(), |address| world.memory.load(address).ok())
}

/// What a thread so poised is about to do, among so many threads, where words are these.
fn operation(poise: &Poise, threads: usize, word: impl Fn(Address) -> Option<u64>) -> Pending {
    let (Some(event), &Poise::Operation { object, .. }) = (event(poise), poise) else {
        return if *poise == Poise::Spinning { Pending::Spinning } else { Pending::Ended };
    };
    let waits = poise.waits(word);
    let waits_for = waits.and_then(|(awaits, word)| holder(threads, event, object, awaits, word?));
    Pending::Operation(Operation { event, object, enabled: waits.is_none(), waits_for })
}

/// The kind of what a thread so poised is about to do.
fn event(poise: &Poise) -> Option<EventKind> {
    match *poise {
        Poise::Ended | Poise::Spinning => None,
        Poise::Operation { kind: PROCESS_END, .. } => Some(EventKind::ThreadEnd),
        Poise::Operation { kind, .. } => Some(EventKind::from_number(kind as usize).unwrap_or(EventKind::Yield)),
    }
}

/// The thread that has what another one waits for.
fn holder(threads: usize, event: EventKind, object: u64, awaits: u64, word: u64) -> Option<usize> {
    match event {
        // The first word of a lock is its holder's number, plus 1.
        EventKind::LockAcquire | EventKind::ReadAcquire | EventKind::WriteAcquire if awaits != object => None,
        EventKind::LockAcquire | EventKind::ReadAcquire | EventKind::WriteAcquire | EventKind::CondvarWake => {
            word.checked_sub(1).map(|holder| holder as usize).filter(|&holder| holder < threads)
        }
        // The awaited word says whether the thread has ended, or how many threads of a scope have not.
        EventKind::Join if awaits as u32 == ENDED => {
            let thread = ((awaits >> 32) as usize).checked_sub(STACKS as usize)?;
            (thread < threads).then_some(thread)
        }
        _ => None,
    }
}

/// Functions of std that can tell a held lock from a free one without waiting for it, or whether it is poisoned, which a
/// release may change.
fn notices_held_locks(name: &str) -> bool {
    let name = name.rsplit("::").next().unwrap_or(name);
    matches!(name, "try_lock" | "try_read" | "try_write" | "is_poisoned" | "clear_poison")
}
