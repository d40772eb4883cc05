//! Breadth-first search through all states that scheduling can lead to. States are stored exactly, each is expanded once.

use std::ops::ControlFlow;

use crate::explore::graph::{End, EndKind, Graph, StateId, Target};
use crate::explore::reduction::{Reducer, Reduction, plain};
use crate::explore::ring;
use crate::explore::system::{Ending, Operation, Pending, Step, System};
use crate::schedule::{Move, Schedule};

/// How far a search goes.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The most states.
    pub states: usize,
    /// The most bytes for states and steps.
    pub memory: usize,
    /// The most steps from the start.
    pub depth: u32,
}

/// How far a search came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// It saw every state that there is.
    Exhaustive,
    /// It ended at the limit of states.
    States,
    /// It ended at the limit of memory.
    Memory,
    /// It saw every state up to the limit of steps, and there are more.
    Depth,
    /// It was told to stop.
    Stopped,
}

/// How far a search is.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    /// States found.
    pub states: usize,
    /// States expanded.
    pub expanded: usize,
    /// Steps from the start of the state that is looked at.
    pub depth: u32,
    /// Whether this is the second search, which only proves ways to be the shortest and counts interleavings.
    pub second: bool,
}

/// After so many states the caller is asked whether to go on.
const LOOK_UP: usize = 2048;

/// Searches from the state that the system is in. `ask` is called now and then, and may end the search.
pub fn search(
    system: &mut impl System,
    reduction: Reduction,
    limits: Limits,
    ask: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> (Graph, Coverage) {
    let mut search = Search { reducer: Reducer::new(system, reduction), graph: Graph::default() };
    match search.reducer.run_on(system, None) {
        Step::End(ending) => {
            search.graph.insert(system.save());
            search.graph.begin_steps();
            search.graph.add_end(ended(system, ending), 0, None);
            return (search.graph, Coverage::Exhaustive);
        }
        Step::Done | Step::Choose(_) => search.graph.insert(system.save()),
    };
    let mut coverage = Coverage::Exhaustive;
    while search.graph.expanded() < search.graph.len() {
        let next = search.graph.expanded();
        let depth = search.graph.depth(next as StateId);
        let progress = Progress { states: search.graph.len(), expanded: next, depth, second: false };
        if progress.states > limits.states {
            coverage = Coverage::States;
        } else if depth >= limits.depth {
            coverage = Coverage::Depth;
        } else if next % LOOK_UP == LOOK_UP - 1 {
            if search.graph.memory() + system.memory() > limits.memory {
                coverage = Coverage::Memory;
            } else if ask(progress).is_break() {
                coverage = Coverage::Stopped;
            }
        }
        if coverage != Coverage::Exhaustive {
            break;
        }
        search.expand(system, next as StateId);
    }
    (search.graph, coverage)
}

struct Search {
    reducer: Reducer,
    graph: Graph,
}

impl Search {
    fn expand(&mut self, system: &mut impl System, from: StateId) {
        self.graph.begin_steps();
        system.load(self.graph.state(from));
        let mut moved = false;
        for thread in 0..system.threads() {
            if moved {
                system.load(self.graph.state(from));
            }
            if system.is_enabled(thread) {
                moved = true;
                self.take(system, from, thread);
            }
        }
        if !moved {
            let end = standstill(system);
            self.graph.add_end(end, from, None);
        }
    }

    /// Takes the step of a thread in every way in which it can go.
    fn take(&mut self, system: &mut impl System, from: StateId, thread: usize) {
        let mut step = plain(thread);
        let mut ways = Vec::new();
        loop {
            match self.reducer.step(system, thread, &step.choices) {
                Step::Choose(count) => {
                    step.choices.push(0);
                    ways.push(count);
                    continue;
                }
                Step::End(ending) => {
                    let end = self.graph.add_end(ended(system, ending), from, Some(&step));
                    self.graph.add_step(Target::End(end), &step);
                }
                Step::Done => {
                    let (to, is_new) = self.graph.insert(system.save());
                    self.graph.add_step(Target::State(to), &step);
                    if is_new && self.graph.ring().is_none() {
                        ring(system, thread).into_iter().for_each(|threads| self.graph.add_ring(to, threads));
                    }
                }
            }
            if !next_way(&mut step, &mut ways) {
                return;
            }
            system.load(self.graph.state(from));
        }
    }
}

pub(crate) fn ended(system: &mut impl System, ending: Ending) -> End {
    let others = 1..system.threads();
    // Whatever else ends a program is no end of `main` that others could have been waited for.
    let by_main = matches!(ending, Ending::Finished | Ending::Panicked | Ending::Exited(_));
    let cut_off = by_main && others.into_iter().any(|thread| system.pending(thread) != Pending::Ended);
    let leaks = ending == Ending::Finished && !cut_off && system.leaks();
    End { kind: EndKind::Ended(ending), output: system.output(), cut_off, leaks }
}

/// The end of a program in which nobody can take a step.
pub(crate) fn standstill(system: &impl System) -> End {
    let spins = (0..system.threads()).any(|thread| system.pending(thread) == Pending::Spinning);
    let kind = if spins { EndKind::Ended(Ending::Spinning) } else { EndKind::Deadlock };
    End { kind, output: system.output(), cut_off: false, leaks: false }
}

/// The ring of threads waiting for each other that a thread is part of, if it is. A thread comes to wait by its own
/// step, so that a ring is found when the last one of it has moved.
fn ring(system: &impl System, first: usize) -> Option<Vec<usize>> {
    ring::from(first, |thread| match system.pending(thread) {
        Pending::Operation(Operation { enabled: false, waits_for, .. }) => waits_for,
        _ => None,
    })
}

/// The schedule of a way through the graph of a search with this reduction: what was taken at once is told step by step.
/// The system must be in the state in which the search began, and is afterwards where the way leads.
pub fn unfold(system: &mut impl System, reduction: Reduction, way: &[Move]) -> Schedule {
    let reducer = Reducer::new(system, reduction);
    let mut schedule = Vec::new();
    reducer.run_on(system, Some(&mut |step| schedule.push(step)));
    for step in way {
        reducer.step_told(system, step, &mut |step| schedule.push(step));
    }
    Schedule(schedule)
}

/// Goes on to the next combination of choices; false after the last one.
fn next_way(step: &mut Move, ways: &mut Vec<u32>) -> bool {
    while let (Some(choice), Some(count)) = (step.choices.last_mut(), ways.last()) {
        *choice += 1;
        if *choice < *count {
            return true;
        }
        step.choices.pop();
        ways.pop();
    }
    false
}
