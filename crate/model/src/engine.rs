//! The model engine's front door: a program's text goes in, and what can come of it comes out.

use std::cell::OnceCell;
use std::fmt;
use std::ops::ControlFlow;
use std::rc::Rc;

use interlock_lang::diagnostic::Diagnostic;
use interlock_lang::items::Settings;
use interlock_lang::unit;
use interlock_source::read::{self, Outline};

use crate::automaton::Automaton;
use crate::code::{self, Program};
use crate::exploration::{
    Bound, Coverage, Exploration, ExplorationVerdict, Finding, FindingKind, Outcome, OutcomeKind,
};
use crate::explore::outcomes::{self, Bounds, Found};
use crate::explore::reduction::Reduction;
use crate::explore::search::{self, Progress};
use crate::explore::system::System;
use crate::input::Input;
use crate::replay::Replay;
use crate::report::About;
use crate::vm::step::Fault;
use crate::vm::world::World;

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
            Fault::Exhausted(what) => {
                Self::Unsupported(format!("a constant whose value takes more than computing ({what:?})"))
            }
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
    /// Every step is computed anew: to test the recall of steps against.
    pub recompute: bool,
}

/// A program, ready to be explored, sampled, replayed.
#[derive(Debug)]
pub struct Engine {
    automaton: Automaton,
    text: String,
    /// What the text says about itself: read when somebody asks.
    outline: OnceCell<Outline>,
    initial: Vec<u32>,
    unit: unit::Unit,
    /// The program as it is looked at: compiled when somebody does.
    shown: OnceCell<Rc<Program>>,
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
        let mut world = World::new(program)?;
        world.limits.spurious = options.spurious;
        world.set_plain_names(options.plain_names);
        world.set_forgotten(options.forgotten);
        let mut automaton = Automaton::new(world, !options.recompute && !options.plain_names);
        let initial = automaton.save().to_vec();
        Ok(Self { automaton, text: text.to_owned(), outline: OnceCell::new(), initial, unit, shown: OnceCell::new() })
    }

    /// Goes back to before the first step.
    pub fn restart(&mut self) {
        self.automaton.load(&self.initial);
    }

    /// What ended an exploration that was no end of the program, once.
    pub fn take_refusal(&mut self) -> Option<Refusal> {
        self.automaton.take_fault().map(Refusal::from)
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
        &self.world().program
    }

    /// The machine, for what does not depend on the state.
    pub(crate) fn world(&self) -> &World {
        self.automaton.world()
    }

    /// The program as a system that schedulers can drive.
    pub fn system(&mut self) -> &mut impl System {
        &mut self.automaton
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
        Replay::new(self.program_to_show()?, self.world().limits)
    }

    /// What is told of an exploration that took so long.
    #[must_use]
    pub fn told(&self, found: Found, bounds: Bounds, about: About, elapsed_ms: f64) -> Exploration {
        let unfinished = found.outcomes.iter().any(|outcome| outcome.kind == OutcomeKind::Unfinished);
        let coverage = match found.coverage {
            search::Coverage::Exhaustive if unfinished => {
                Coverage::Bounded { by: Bound::Rounds, limit: u64::from(self.world().limits.local_steps) }
            }
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
            spurious: self.world().limits.spurious,
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
        let found = outcomes::explore(&mut self.automaton, bounds, ask);
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
            // What is asked is in the code that is explored as well: the one that is shown need not be made for it.
            let mut replay = Replay::new(Rc::clone(&self.world().program), self.world().limits)?;
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
}

/// So many outcomes are looked into for what happens on the way to them.
const LOOKED_INTO: usize = 64;
