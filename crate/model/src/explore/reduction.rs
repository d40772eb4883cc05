//! Partial-order reduction: which operations need not be interleaved with those of other threads.
//!
//! An operation is *independent* if it commutes with everything that other threads can do before it: it neither enables,
//! disables nor changes any of that, and is itself neither disabled nor changed. Such an operation is taken at once, as
//! the only step (Lipton 1975; as an ample set of one, Holzmann and Peled 1994). No cycle consists of such operations
//! alone, so that none puts another thread off for ever: a release follows an acquisition, and a thread is spawned, ends
//! and is joined once.

use interlock_trace::event::EventKind;

use crate::explore::system::{Kinds, Step, System};
use crate::schedule::Move;

/// Which reductions are on. Each can be switched off, to be tested against the unreduced search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reduction {
    /// Take an unlock at once, where nobody can notice that a lock is still held but by waiting for it.
    pub releases: bool,
    /// Take spawns, first steps, ends and joins of threads at once.
    pub lives: bool,
}

impl Reduction {
    /// Every interleaving of visible operations.
    pub const NONE: Self = Self { releases: false, lives: false };
    /// All of them.
    pub const ALL: Self = Self { releases: true, lives: true };
}

/// Takes what is independent at once.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reducer {
    /// Operations of these kinds are independent once they can happen.
    independent: Kinds,
}

impl Reducer {
    pub(crate) fn new(system: &impl System, reduction: Reduction) -> Self {
        let mut independent = Kinds::default();
        if reduction.releases && !system.notices_held_locks() {
            independent = independent.with(EventKind::LockRelease);
        }
        if reduction.lives {
            let lives = [EventKind::Spawn, EventKind::ThreadStart, EventKind::JoinWait, EventKind::Join];
            independent = lives.into_iter().fold(independent, Kinds::with);
        }
        Self { independent }
    }

    /// Takes a step, and every independent operation that is pending then.
    pub(crate) fn step(self, system: &mut impl System, thread: usize, choices: &[u32]) -> Step {
        match system.step_far(thread, choices, self.independent) {
            Step::Done => self.run_on(system, None),
            done => done,
        }
    }

    /// The same; `taken` is told by whom each step was taken.
    pub(crate) fn step_told(self, system: &mut impl System, step: &Move, taken: &mut dyn FnMut(Move)) -> Step {
        taken(step.clone());
        let thread = usize::from(step.thread);
        match system.step_on(thread, &step.choices, self.independent, &mut |thread| taken(plain(thread))) {
            Step::Done => self.run_on(system, Some(taken)),
            done => done,
        }
    }

    /// Takes every independent operation that is pending, one after another: a thread that has taken one goes on first.
    /// The last step says whether the program has ended.
    pub(crate) fn run_on(self, system: &mut impl System, mut taken: Option<&mut dyn FnMut(Move)>) -> Step {
        if self.independent.is_empty() {
            return Step::Done;
        }
        for _ in 0..AT_ONCE {
            let Some(thread) = system.first_of(self.independent) else { return Step::Done };
            let done = match &mut taken {
                None => system.step_far(thread, &[], self.independent),
                Some(taken) => {
                    let mut steps = vec![plain(thread)];
                    let done = system.step_on(thread, &[], self.independent, &mut |thread| steps.push(plain(thread)));
                    if !matches!(done, Step::Choose(_)) {
                        steps.into_iter().for_each(&mut **taken);
                    }
                    done
                }
            };
            match done {
                Step::Done => {}
                // What leaves something open is interleaved like anything else.
                Step::Choose(_) => return Step::Done,
                end @ Step::End(_) => return end,
            }
        }
        Step::Done
    }
}

/// So many operations are taken at once at most: a program that does nothing else for ever is stored now and then.
const AT_ONCE: usize = 10_000;

/// The step of a thread that leaves nothing open.
pub(crate) fn plain(thread: usize) -> Move {
    Move { thread: thread as u8, choices: Vec::new() }
}
