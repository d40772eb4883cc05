//! Who goes next: a scheduler is asked at each visible operation, and each way of choosing is one small type. The
//! exhaustive search is none of them, for it takes every choice and goes back; see [`crate::explore`].

use crate::explore::system::{Ending, Step, System};
use crate::schedule::{Move, Schedule};

/// Chooses.
pub trait Scheduler {
    /// The thread that goes next, out of those that can; none to stop here.
    fn next(&mut self, enabled: &[usize], last: Option<usize>) -> Option<usize>;

    /// What is taken where a step leaves something open: a number below `count`.
    fn choose(&mut self, count: u32) -> u32;
}

/// How a run under a scheduler ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The program came to its end.
    Ended(Ending),
    /// No thread can go on.
    Deadlock,
    /// The scheduler had no answer, or an impossible one.
    Scheduler,
    /// As many steps as were allowed were taken.
    Steps,
}

/// Runs a system from the state that it is in. Returns the steps that were taken.
pub fn run(system: &mut impl System, scheduler: &mut impl Scheduler, most: usize) -> (Schedule, Stop) {
    let mut taken: Vec<Move> = Vec::new();
    let mut enabled = Vec::new();
    while taken.len() < most {
        enabled.clear();
        enabled.extend((0..system.threads()).filter(|&thread| system.is_enabled(thread)));
        if enabled.is_empty() {
            return (Schedule(taken), Stop::Deadlock);
        }
        let last = taken.last().map(|step| usize::from(step.thread));
        let Some(thread) = scheduler.next(&enabled, last).filter(|thread| enabled.contains(thread)) else {
            return (Schedule(taken), Stop::Scheduler);
        };
        let before = system.save().to_vec();
        let mut step = Move { thread: thread as u8, choices: Vec::new() };
        let done = loop {
            match system.step(thread, &step.choices) {
                Step::Choose(count) => {
                    let choice = scheduler.choose(count);
                    system.load(&before);
                    if choice >= count {
                        return (Schedule(taken), Stop::Scheduler);
                    }
                    step.choices.push(choice);
                }
                done => break done,
            }
        };
        taken.push(step);
        if let Step::End(ending) = done {
            return (Schedule(taken), Stop::Ended(ending));
        }
    }
    (Schedule(taken), Stop::Steps)
}

/// Takes the steps of a schedule, as far as they go.
#[derive(Clone, Debug)]
pub struct Replay<'a> {
    steps: &'a [Move],
    place: usize,
    choice: usize,
}

impl<'a> Replay<'a> {
    /// Of this schedule.
    #[must_use]
    pub fn new(schedule: &'a Schedule) -> Self {
        Self { steps: &schedule.0, place: 0, choice: 0 }
    }
}

impl Scheduler for Replay<'_> {
    fn next(&mut self, _enabled: &[usize], _last: Option<usize>) -> Option<usize> {
        let step = self.steps.get(self.place)?;
        self.place += 1;
        self.choice = 0;
        Some(usize::from(step.thread))
    }

    fn choose(&mut self, _count: u32) -> u32 {
        let choice = self.steps[self.place - 1].choices.get(self.choice);
        self.choice += 1;
        choice.copied().unwrap_or(0)
    }
}

/// Lets the thread that went last go on as long as it can, then the one with the lowest number: what a person would
/// expect of a run that nothing disturbs.
#[derive(Clone, Copy, Debug, Default)]
pub struct Undisturbed;

impl Scheduler for Undisturbed {
    fn next(&mut self, enabled: &[usize], last: Option<usize>) -> Option<usize> {
        last.filter(|last| enabled.contains(last)).or_else(|| enabled.first().copied())
    }

    fn choose(&mut self, _count: u32) -> u32 {
        0
    }
}

/// Chooses by chance, each thread alike.
#[derive(Clone, Debug)]
pub struct Random(Chance);

impl Random {
    /// The same seed makes the same choices.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(Chance::new(seed))
    }
}

impl Scheduler for Random {
    fn next(&mut self, enabled: &[usize], _last: Option<usize>) -> Option<usize> {
        enabled.get(self.0.below(enabled.len() as u64) as usize).copied()
    }

    fn choose(&mut self, count: u32) -> u32 {
        self.0.below(u64::from(count)) as u32
    }
}

/// Probabilistic concurrency testing (Burckhardt, Kothari, Musuvathi and Nagarakatte, ASPLOS 2010): the enabled thread
/// of the highest priority goes on, priorities are drawn by chance, and at `depth - 1` steps drawn by chance the running
/// thread falls below all others. A fault that takes `depth` orderings among `n` threads and `k` steps is met with a
/// probability of at least 1 / (n k^(depth - 1)) in each run.
#[derive(Clone, Debug)]
pub struct Pct {
    chance: Chance,
    priorities: Vec<u64>,
    changes: Vec<u64>,
    step: u64,
}

impl Pct {
    /// For runs of about so many steps.
    #[must_use]
    pub fn new(seed: u64, depth: u32, steps: u64) -> Self {
        let mut chance = Chance::new(seed);
        let changes = (1..depth).map(|_| chance.below(steps.max(1))).collect();
        Self { chance, priorities: Vec::new(), changes, step: 0 }
    }
}

impl Scheduler for Pct {
    fn next(&mut self, enabled: &[usize], _last: Option<usize>) -> Option<usize> {
        while self.priorities.len() <= *enabled.last()? {
            // Above all that a change of priority gives.
            self.priorities.push(self.changes.len() as u64 + self.chance.below(u64::MAX / 2));
        }
        let highest = |priorities: &[u64]| enabled.iter().copied().max_by_key(|&thread| priorities[thread]);
        if let Some(change) = self.changes.iter().position(|&change| change == self.step) {
            let running = highest(&self.priorities)?;
            self.priorities[running] = change as u64;
        }
        self.step += 1;
        highest(&self.priorities)
    }

    fn choose(&mut self, count: u32) -> u32 {
        self.chance.below(u64::from(count)) as u32
    }
}

/// Numbers that look random and depend on the seed alone (Steele, Lea and Flood, SplitMix, OOPSLA 2014).
#[derive(Clone, Debug)]
struct Chance(u64);

impl Chance {
    fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound
    }
}
