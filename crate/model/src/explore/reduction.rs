//! Partial-order reduction: which operations need not be interleaved with those of other threads.
//!
//! An operation is *independent* if it commutes with everything that other threads can do before it: it neither enables,
//! disables nor changes any of that, and is itself neither disabled nor changed. Such an operation is taken at once, as
//! the only step (Lipton 1975; as an ample set of one, Holzmann and Peled 1994). No cycle consists of such operations
//! alone, so that none puts another thread off for ever: a release follows an acquisition, and a thread is spawned, ends
//! and is joined once.

use interlock_trace::event::EventKind;

use crate::explore::system::{Operation, Pending, Step, System};
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

/// What a program can do at all, as far as reductions ask.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reducer {
    releases: bool,
    lives: bool,
}

impl Reducer {
    pub(crate) fn new(system: &impl System, reduction: Reduction) -> Self {
        Self { releases: reduction.releases && !system.notices_held_locks(), lives: reduction.lives }
    }

    fn is_independent(self, operation: Operation) -> bool {
        operation.enabled
            && match operation.event {
                EventKind::LockRelease => self.releases,
                EventKind::Spawn | EventKind::ThreadStart | EventKind::JoinWait | EventKind::Join => self.lives,
                _ => false,
            }
    }

    /// Takes every independent operation that is pending, one after another; `taken` is told by whom. The last step
    /// says whether the program has ended.
    pub(crate) fn run_on(self, system: &mut impl System, taken: &mut dyn FnMut(usize)) -> Step {
        if !self.releases && !self.lives {
            return Step::Done;
        }
        for _ in 0..AT_ONCE {
            let Some(thread) = self.next(system) else { return Step::Done };
            taken(thread);
            match system.step(thread, &[]) {
                Step::Done => {}
                end => return end,
            }
        }
        Step::Done
    }

    /// A thread whose pending operation is independent.
    fn next(self, system: &impl System) -> Option<usize> {
        (0..system.threads()).find(|&thread| match system.pending(thread) {
            Pending::Operation(operation) => self.is_independent(operation),
            Pending::Ended => false,
        })
    }
}

/// So many operations are taken at once at most: a program that does nothing else for ever is stored now and then.
const AT_ONCE: usize = 10_000;

/// The step of a thread that leaves nothing open.
pub(crate) fn plain(thread: usize) -> Move {
    Move { thread: thread as u8, choices: Vec::new() }
}
