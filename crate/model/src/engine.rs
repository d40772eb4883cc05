//! The model engine's front door: a program's text goes in, and what can come of it comes out.

use std::cell::OnceCell;
use std::fmt;
use std::ops::ControlFlow;
use std::rc::Rc;

use interlock_lang::diagnostic::Diagnostic;
use interlock_lang::items::Settings;
use interlock_lang::unit;
use interlock_source::read::{self, Outline};
use interlock_trace::event::EventKind;
use interlock_trace::{OutputChunk, Stream};

use crate::code::{self, Program};
use crate::exploration::{Bound, Coverage, Exploration, ExplorationVerdict, Finding, FindingKind, Outcome};
use crate::explore::outcomes::{self, Bounds, Found};
use crate::explore::reduction::Reduction;
use crate::explore::search::{self, Progress};
use crate::explore::system::{Ending, Operation, Pending, Step, System};
use crate::input::Input;
use crate::replay::Replay;
use crate::report::About;
use crate::vm::memory::STACKS;
use crate::vm::step::{self, End, Fault, Nobody, Status};
use crate::vm::world::{ENDED, PROCESS_END, World};

/// Why a program cannot be explored.
#[derive(Clone, Debug)]
pub enum Refusal {
    /// It does not compile, or uses what is not supported.
    Diagnostics(Vec<Diagnostic>),
    /// It came to something that is not supported while it ran.
    Unsupported(String),
    /// The engine made a mistake. This is never the program's fault.
    Internal(String),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Diagnostics(list) => {
                for (index, diagnostic) in list.iter().enumerate() {
                    let line = if index == 0 { "" } else { "\n" };
                    write!(f, "{line}{diagnostic}")?;
                }
                Ok(())
            }
            Self::Unsupported(what) => write!(f, "not supported: {what}"),
            Self::Internal(what) => write!(f, "the model engine made a mistake: {what}"),
        }
    }
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Limit(what) | Fault::Unsupported(what) => Self::Unsupported(what),
            Fault::Internal(what) => Self::Internal(what),
        }
    }
}

/// How a program is explored.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Waits on condition variables and parking may end, and weak exchanges fail, for no reason.
    pub spurious: bool,
    /// Blocks of the heap keep the numbers that they were given, so that states that differ only in the order of
    /// allocation are different: to test the renaming against.
    pub plain_names: bool,
    /// The code that is made to be looked at, in which nothing is shortened and no word is forgotten, is explored as well: to
    /// test the shortening against.
    pub plain_code: bool,
    /// What words of a frame become that nobody reads any more; that plus 1 is what a new frame begins with, unless it is
    /// 0: to test that nobody does.
    pub forgotten: u64,
    /// Arguments and files of the program.
    pub input: Rc<Input>,
}

/// A program, ready to be explored, sampled, replayed.
#[derive(Debug)]
pub struct Engine {
    pub(crate) world: World,
    text: String,
    /// What the text says about itself: read when somebody asks.
    outline: OnceCell<Outline>,
    initial: Vec<u32>,
    notices_held_locks: bool,
    unit: unit::Unit,
    /// The program as it is looked at: compiled when somebody does.
    shown: OnceCell<Rc<Program>>,
    /// Something that ends the exploration, as it is no end of the program.
    refusal: Option<Refusal>,
}

impl Engine {
    /// Compiles a program, and takes it to before its first visible operation.
    ///
    /// # Errors
    ///
    /// It does not compile, or is not supported.
    pub fn new(text: &str, settings: &Settings, options: Options) -> Result<Self, Refusal> {
        let unit = unit::compile(text, settings).map_err(Refusal::Diagnostics)?;
        let compile = if options.plain_code { code::compile_to_show } else { code::compile };
        let mut program = compile(&unit.session, unit.main).map_err(Refusal::Diagnostics)?;
        program.input = options.input;
        let program = Rc::new(program);
        let notices_held_locks = program.bodies.iter().any(|body| notices_held_locks(&body.name));
        let mut world = World::new(program)?;
        world.limits.spurious = options.spurious;
        world.set_plain_names(options.plain_names);
        world.set_forgotten(options.forgotten);
        let initial = world.save().to_vec();
        Ok(Self {
            world,
            text: text.to_owned(),
            outline: OnceCell::new(),
            initial,
            notices_held_locks,
            unit,
            shown: OnceCell::new(),
            refusal: None,
        })
    }

    /// Goes back to before the first step.
    pub fn restart(&mut self) {
        self.world.load(&self.initial);
    }

    /// What ended an exploration that was no end of the program, once.
    pub fn take_refusal(&mut self) -> Option<Refusal> {
        self.refusal.take()
    }

    /// The program with all variables kept for as long as the source names them: what is visible happens in the same order.
    ///
    /// # Errors
    ///
    /// None that did not show when the engine was made.
    pub(crate) fn program_to_show(&self) -> Result<Rc<Program>, Refusal> {
        if let Some(known) = self.shown.get() {
            return Ok(Rc::clone(known));
        }
        let mut made = code::compile_to_show(&self.unit.session, self.unit.main).map_err(Refusal::Diagnostics)?;
        made.input = Rc::clone(&self.program().input);
        Ok(Rc::clone(self.shown.get_or_init(|| Rc::new(made))))
    }

    /// The compiled program.
    #[must_use]
    pub fn program(&self) -> &Program {
        &self.world.program
    }

    /// The program in the state that it is in.
    #[must_use]
    pub fn world(&self) -> &World {
        &self.world
    }

    /// What the text says about itself: parameters, names.
    #[must_use]
    pub fn outline(&self) -> &Outline {
        // Whatever stands in documented ranges, a text that compiles can be explored: it has no parameters then.
        self.outline.get_or_init(|| read::outline(&self.text).unwrap_or_default())
    }

    /// The program before its first step, to be taken along a schedule with everything told.
    ///
    /// # Errors
    ///
    /// The machine has a limit that it comes to.
    pub fn replay(&self) -> Result<Replay, Refusal> {
        Replay::new(self)
    }

    /// What is told of an exploration that took so long.
    #[must_use]
    pub fn told(&self, found: Found, bounds: Bounds, about: About, elapsed_ms: f64) -> Exploration {
        let coverage = match found.coverage {
            search::Coverage::Exhaustive => Coverage::Exhaustive,
            search::Coverage::States => Coverage::Bounded { by: Bound::States, limit: bounds.states as u64 },
            search::Coverage::Memory => Coverage::Bounded { by: Bound::Memory, limit: bounds.memory as u64 },
            search::Coverage::Depth | search::Coverage::Stopped => {
                Coverage::Bounded { by: Bound::Stopped, limit: found.states as u64 }
            }
        };
        let bad = found.outcomes.iter().any(|outcome| outcome.bad) || found.findings.iter().any(|finding| finding.bad);
        let verdict = match (bad, &coverage) {
            (true, _) => ExplorationVerdict::Fails,
            (false, Coverage::Exhaustive) => ExplorationVerdict::Holds,
            (false, _) => ExplorationVerdict::Undecided,
        };
        Exploration {
            program: about.program,
            params: about.params,
            verdict,
            coverage,
            states: found.states as u64,
            steps: found.steps as u64,
            memory: found.memory as u64,
            elapsed_ms,
            reduced: bounds.reduction != Reduction::NONE,
            spurious: self.world.limits.spurious,
            weaker_orderings: self.unit.weaker_orderings,
            assumptions: self.program().assumptions.iter().map(ToString::to_string).collect(),
            interleavings: found.interleavings.map(|count| count.to_string()),
            outcomes: found.outcomes,
            findings: found.findings,
        }
    }

    /// Explores what can come of the program. `ask` is called now and then, and may end the search.
    ///
    /// # Errors
    ///
    /// It came to something that is not supported.
    pub fn explore(
        &mut self,
        bounds: Bounds,
        ask: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Found, Refusal> {
        self.restart();
        let found = outcomes::explore(self, bounds, ask);
        if let Some(refusal) = self.take_refusal() {
            return Err(refusal);
        }
        let on_the_way = self.on_the_way(&found.outcomes)?;
        Ok(Found { findings: found.findings.into_iter().chain(on_the_way).collect(), ..found })
    }

    /// Panics of threads other than main, and poisoned locks that somebody took: what the schedules that lead to the
    /// outcomes meet.
    fn on_the_way(&self, outcomes: &[Outcome]) -> Result<Vec<Finding>, Refusal> {
        let mut findings: Vec<Finding> = Vec::new();
        for outcome in outcomes.iter().take(LOOKED_INTO) {
            let Ok(schedule) = outcome.witness.schedule.parse() else { continue };
            let mut replay = self.replay()?;
            replay.follow(&schedule)?;
            let panicked = replay.recorder.panics.iter().map(|panic| panic.thread).find(|&thread| thread != 0);
            let met = [(FindingKind::ThreadPanicked, panicked), (FindingKind::PoisonMet, replay.met_poison())];
            for (kind, thread) in met {
                let is_known = findings.iter().any(|finding| finding.kind == kind);
                if let Some(thread) = thread.filter(|_| !is_known) {
                    let witness = outcome.witness.clone();
                    findings.push(Finding { kind, threads: vec![thread], bad: false, witness });
                }
            }
        }
        Ok(findings)
    }

    fn take_step(&mut self, thread: usize, choices: &[u32]) -> Step {
        match self.world.step(thread, choices, &mut Nobody) {
            step::Step::Done => Step::Done,
            step::Step::NeedsChoice(count) => Step::Choose(count),
            step::Step::OutOfFuel => Step::End(Ending::Spinning),
            step::Step::Ended(end) => Step::End(ending(&self.world, end)),
            step::Step::Fault(fault) => Step::End(exhausted(&fault).unwrap_or_else(|| {
                self.refusal.get_or_insert(fault.into());
                Ending::Aborted
            })),
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

/// The end of a program that has used up what a real machine would let it have; none for other faults.
pub(crate) fn exhausted(fault: &Fault) -> Option<Ending> {
    match fault {
        Fault::Limit(what) if what.contains("stack") => Some(Ending::StackOverflow),
        Fault::Limit(what) if what.contains("memory") => Some(Ending::OutOfMemory),
        _ => None,
    }
}

/// What a thread of a world is about to do.
pub(crate) fn pending(world: &World, thread: usize) -> Pending {
    let pending = world.pending(thread);
    let enabled = match pending.status {
        Status::Ended => return Pending::Ended,
        Status::Enabled => true,
        Status::Blocked => false,
    };
    let event = match pending.kind {
        PROCESS_END => EventKind::ThreadEnd,
        kind => EventKind::from_number(kind as usize).unwrap_or(EventKind::Yield),
    };
    let waits_for = if enabled { None } else { holder(world, event, pending.object, pending.awaits) };
    Pending::Operation(Operation { event, object: pending.object, enabled, waits_for })
}

/// The thread that has what another one waits for.
fn holder(world: &World, event: EventKind, object: u64, awaits: u64) -> Option<usize> {
    let word = world.memory.load(awaits).ok()?;
    match event {
        // The first word of a lock is its holder's number, plus 1.
        EventKind::LockAcquire | EventKind::ReadAcquire | EventKind::WriteAcquire if awaits != object => None,
        EventKind::LockAcquire | EventKind::ReadAcquire | EventKind::WriteAcquire | EventKind::CondvarWake => {
            word.checked_sub(1).map(|holder| holder as usize).filter(|&holder| holder < world.thread_count())
        }
        // The awaited word says whether the thread has ended, or how many threads of a scope have not.
        EventKind::Join if awaits as u32 == ENDED => {
            let thread = ((awaits >> 32) as usize).checked_sub(STACKS as usize)?;
            (thread < world.thread_count()).then_some(thread)
        }
        _ => None,
    }
}

/// So many outcomes are looked into for what happens on the way to them.
const LOOKED_INTO: usize = 64;

/// Functions of std that can tell a held lock from a free one without waiting for it, or whether it is poisoned, which a
/// release may change.
fn notices_held_locks(name: &str) -> bool {
    let name = name.rsplit("::").next().unwrap_or(name);
    matches!(name, "try_lock" | "try_read" | "try_write" | "is_poisoned" | "clear_poison")
}

impl System for Engine {
    fn threads(&self) -> usize {
        self.world.thread_count()
    }

    fn pending(&self, thread: usize) -> Pending {
        pending(&self.world, thread)
    }

    fn step(&mut self, thread: usize, choices: &[u32]) -> Step {
        self.take_step(thread, choices)
    }

    fn save(&mut self) -> &[u32] {
        self.world.save()
    }

    fn load(&mut self, state: &[u32]) {
        self.world.load(state);
    }

    fn notices_held_locks(&self) -> bool {
        self.notices_held_locks
    }

    fn output(&self) -> u32 {
        self.world.output_number() as u32
    }

    fn printed(&self, output: u32) -> Vec<OutputChunk> {
        let output = self.world.outputs.get(u64::from(output));
        let chunk = |stream, text: &Rc<str>| OutputChunk { thread: 0, stream, text: text.to_string() };
        let chunks = [chunk(Stream::Stdout, &output.stdout), chunk(Stream::Stderr, &output.stderr)];
        chunks.into_iter().filter(|chunk| !chunk.text.is_empty()).collect()
    }

    fn leaks(&mut self) -> bool {
        self.world.leaks()
    }

    fn memory(&self) -> usize {
        self.world.stored_bytes()
    }
}
