//! The graph of states that a search has found: every state once, how it was first reached, and every step between them.

use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

use crate::chunks::Chunks;
use crate::explore::system::Ending;
use crate::schedule::Move;
use crate::vm::store::Store;

/// A state, numbered in the order in which they were found; 0 is the first.
pub type StateId = u32;

/// Where a step leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// To a state.
    State(StateId),
    /// To the end of the program, by its number in [`Graph::ends`].
    End(u32),
}

/// A way in which a program ends, or stands still: endings that print the same are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct End {
    /// How.
    pub kind: EndKind,
    /// What was printed.
    pub output: u32,
    /// Whether `main` ended before other threads had.
    pub cut_off: bool,
    /// Whether there were values left that nobody could reach.
    pub leaks: bool,
}

/// Threads that wait for each other in a ring: each for the next, the last for the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ring {
    /// The state in which it was found first.
    pub state: StateId,
    /// The threads.
    pub threads: Vec<usize>,
}

/// How it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EndKind {
    /// By itself.
    Ended(Ending),
    /// No thread can go on.
    Deadlock,
}

/// States and steps.
#[derive(Debug, Default)]
pub struct Graph {
    states: Store<u32>,
    /// Of each state the step by which it was found, by its place among all steps.
    first_step: Vec<u32>,
    /// The first state of each depth.
    levels: Vec<StateId>,
    moves: IndexSet<Move, FxBuildHasher>,
    /// The numbers of steps without choices, by their threads.
    plain: Vec<Option<u32>>,
    /// Of each state the place of its first step among all.
    step_starts: Vec<u32>,
    /// All steps: where they lead, and the number of the move.
    steps: Chunks<(u32, u32)>,
    ends: IndexSet<End, FxBuildHasher>,
    first_end: Vec<(StateId, Option<u32>)>,
    /// States without a step, in ascending order, with their ends.
    standstills: Vec<(StateId, u32)>,
    goes_back: bool,
    ring: Option<Ring>,
}

/// Marks a target that is an end.
const IS_END: u32 = 1 << 31;

impl Graph {
    /// Takes a state in, to which the step leads that is added next. Returns its number, and whether it is new.
    pub(crate) fn insert(&mut self, state: &[u32]) -> (StateId, bool) {
        let id = self.states.intern(state);
        if (id as usize) < self.first_step.len() {
            return (id, false);
        }
        self.first_step.push(self.steps.len() as u32);
        let depth = match self.step_starts.len() {
            0 => 0,
            expanded => self.depth(expanded as StateId - 1) + 1,
        };
        if self.levels.len() == depth as usize {
            self.levels.push(id);
        }
        (id, true)
    }

    /// Begins the list of steps out of the next state: they are listed state by state, in the order of their numbers.
    pub(crate) fn begin_steps(&mut self) {
        self.step_starts.push(self.steps.len() as u32);
    }

    /// Adds a step out of the state whose list was begun last.
    pub(crate) fn add_step(&mut self, target: Target, step: &Move) {
        let from = self.step_starts.len() as StateId - 1;
        let step = self.number(step);
        let target = match target {
            Target::State(id) => {
                self.goes_back |= id <= from;
                id
            }
            Target::End(id) => id | IS_END,
        };
        self.steps.push((target, step));
    }

    /// The number of a step.
    fn number(&mut self, step: &Move) -> u32 {
        if !step.choices.is_empty() {
            return match self.moves.get_index_of(step) {
                Some(known) => known as u32,
                None => self.moves.insert_full(step.clone()).0 as u32,
            };
        }
        // Nearly all steps leave nothing open.
        let thread = usize::from(step.thread);
        if self.plain.len() <= thread {
            self.plain.resize(thread + 1, None);
        }
        *self.plain[thread].get_or_insert_with(|| self.moves.insert_full(step.clone()).0 as u32)
    }

    /// Takes an end in, which is reached from this state by this step (a standstill: by none).
    pub(crate) fn add_end(&mut self, end: End, from: StateId, step: Option<&Move>) -> u32 {
        let (id, is_new) = self.ends.insert_full(end);
        if is_new {
            let step = step.map(|step| self.number(step));
            self.first_end.push((from, step));
        }
        if step.is_none() {
            self.standstills.push((from, id as u32));
        }
        id as u32
    }

    /// Keeps the ring that is found first.
    pub(crate) fn add_ring(&mut self, state: StateId, threads: Vec<usize>) {
        self.ring.get_or_insert(Ring { state, threads });
    }

    /// The ring of waiting threads that was found first.
    #[must_use]
    pub fn ring(&self) -> Option<&Ring> {
        self.ring.as_ref()
    }

    /// How many states there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.first_step.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.first_step.is_empty()
    }

    /// How many states have their steps listed: all of them when a search was exhaustive.
    #[must_use]
    pub fn expanded(&self) -> usize {
        self.step_starts.len()
    }

    /// How many steps there are.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.steps.len()
    }

    /// Bytes that it takes.
    #[must_use]
    pub fn memory(&self) -> usize {
        let lists = self.first_step.capacity() + self.step_starts.capacity();
        self.states.bytes() + lists * 4 + self.steps.bytes()
    }

    /// The words of a state.
    #[must_use]
    pub fn state(&self, id: StateId) -> &[u32] {
        self.states.get(id)
    }

    /// How many steps lead there on the way on which it was found first (which is a shortest one).
    #[must_use]
    pub fn depth(&self, id: StateId) -> u32 {
        self.levels.partition_point(|&first| first <= id) as u32 - 1
    }

    /// The steps out of a state that was expanded.
    pub fn steps_from(&self, id: StateId) -> impl Iterator<Item = (&Move, Target)> {
        let start = self.step_starts[id as usize] as usize;
        let end = self.step_starts.get(id as usize + 1).map_or(self.steps.len(), |&end| end as usize);
        (start..end).map(|step| {
            let (target, number) = self.steps.get(step);
            let target = match target {
                end if end & IS_END != 0 => Target::End(end & !IS_END),
                state => Target::State(state),
            };
            (&self.moves[number as usize], target)
        })
    }

    /// All ends, in the order in which they were found.
    #[must_use]
    pub fn ends(&self) -> &IndexSet<End, FxBuildHasher> {
        &self.ends
    }

    /// The end that a state is in itself: a standstill, or the end of a program that does nothing visible.
    #[must_use]
    pub fn end_at(&self, state: StateId) -> Option<u32> {
        let found = self.standstills.binary_search_by_key(&state, |&(state, _)| state).ok()?;
        Some(self.standstills[found].1)
    }

    /// Whether a step may lead back to where it came from: without such a step there is no cycle.
    #[must_use]
    pub fn may_have_cycles(&self) -> bool {
        self.goes_back
    }

    /// The steps of the way on which a state was found first.
    #[must_use]
    pub fn way_to(&self, mut id: StateId) -> Vec<Move> {
        let mut way = Vec::with_capacity(self.depth(id) as usize);
        while id != 0 {
            let step = self.first_step[id as usize];
            way.push(self.moves[self.steps.get(step as usize).1 as usize].clone());
            id = self.step_starts.partition_point(|&start| start <= step) as StateId - 1;
        }
        way.reverse();
        way
    }

    /// The steps of the way on which an end was found first.
    #[must_use]
    pub fn way_to_end(&self, end: u32) -> Vec<Move> {
        let (from, step) = self.first_end[end as usize];
        let mut way = self.way_to(from);
        way.extend(step.map(|step| self.moves[step as usize].clone()));
        way
    }

    /// The state before an end, on the way on which it was found first.
    #[must_use]
    pub fn before_end(&self, end: u32) -> StateId {
        self.first_end[end as usize].0
    }
}
