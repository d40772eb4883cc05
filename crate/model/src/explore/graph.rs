//! The graph of states that a search has found: every state once, how it was first reached, and every step between them.

use hashbrown::HashTable;
use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHasher};
use std::hash::Hasher;

use crate::explore::system::Ending;
use crate::schedule::Move;

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
    words: Vec<u32>,
    starts: Vec<usize>,
    index: HashTable<StateId>,
    first_from: Vec<StateId>,
    first_move: Vec<u32>,
    depths: Vec<u32>,
    moves: IndexSet<Move, FxBuildHasher>,
    edge_starts: Vec<usize>,
    edge_targets: Vec<u32>,
    edge_moves: Vec<u32>,
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
    /// Takes a state in. Returns its number, and whether it is new.
    pub(crate) fn insert(&mut self, state: &[u32], from: Option<(StateId, &Move)>) -> (StateId, bool) {
        let hash = hash(state);
        let (words, starts) = (&self.words, &self.starts);
        let known = self.index.find(hash, |&id| words_of(words, starts, id) == state);
        if let Some(&id) = known {
            return (id, false);
        }
        let id = self.starts.len() as StateId;
        self.starts.push(self.words.len());
        self.words.extend_from_slice(state);
        let (words, starts) = (&self.words, &self.starts);
        self.index.insert_unique(hash, id, |&id| self::hash(words_of(words, starts, id)));
        let (parent, step, depth) = match from {
            Some((parent, step)) => (parent, self.moves.insert_full(step.clone()).0, self.depths[parent as usize] + 1),
            None => (id, 0, 0),
        };
        self.first_from.push(parent);
        self.first_move.push(step as u32);
        self.depths.push(depth);
        (id, true)
    }

    /// Begins the list of steps out of the next state: they are listed state by state, in the order of their numbers.
    pub(crate) fn begin_steps(&mut self) {
        self.edge_starts.push(self.edge_targets.len());
    }

    /// Adds a step out of the state whose list was begun last.
    pub(crate) fn add_step(&mut self, target: Target, step: &Move) {
        let from = self.edge_starts.len() as StateId - 1;
        let step = match self.moves.get_index_of(step) {
            Some(known) => known,
            None => self.moves.insert_full(step.clone()).0,
        };
        self.edge_targets.push(match target {
            Target::State(id) => {
                self.goes_back |= id <= from;
                id
            }
            Target::End(id) => id | IS_END,
        });
        self.edge_moves.push(step as u32);
    }

    /// Takes an end in, which is reached from this state by this step (a standstill: by none).
    pub(crate) fn add_end(&mut self, end: End, from: StateId, step: Option<&Move>) -> u32 {
        let (id, is_new) = self.ends.insert_full(end);
        if is_new {
            let step = step.map(|step| self.moves.insert_full(step.clone()).0 as u32);
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
        self.starts.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// How many states have their steps listed: all of them when a search was exhaustive.
    #[must_use]
    pub fn expanded(&self) -> usize {
        self.edge_starts.len()
    }

    /// How many steps there are.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.edge_targets.len()
    }

    /// Bytes that it takes.
    #[must_use]
    pub fn memory(&self) -> usize {
        self.words.capacity() * 4
            + self.starts.capacity() * 8
            + self.index.capacity() * 5
            + self.first_from.capacity() * 12
            + self.edge_starts.capacity() * 8
            + self.edge_targets.capacity() * 8
    }

    /// The words of a state.
    #[must_use]
    pub fn state(&self, id: StateId) -> &[u32] {
        words_of(&self.words, &self.starts, id)
    }

    /// How many steps lead there on the way on which it was found first (which is a shortest one).
    #[must_use]
    pub fn depth(&self, id: StateId) -> u32 {
        self.depths[id as usize]
    }

    /// The steps out of a state that was expanded.
    pub fn steps_from(&self, id: StateId) -> impl Iterator<Item = (&Move, Target)> {
        let end = self.edge_starts.get(id as usize + 1).copied().unwrap_or(self.edge_targets.len());
        let range = self.edge_starts[id as usize]..end;
        range.map(|edge| {
            let target = match self.edge_targets[edge] {
                end if end & IS_END != 0 => Target::End(end & !IS_END),
                state => Target::State(state),
            };
            (&self.moves[self.edge_moves[edge] as usize], target)
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
            way.push(self.moves[self.first_move[id as usize] as usize].clone());
            id = self.first_from[id as usize];
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

fn words_of<'a>(words: &'a [u32], starts: &[usize], id: StateId) -> &'a [u32] {
    let end = starts.get(id as usize + 1).copied().unwrap_or(words.len());
    &words[starts[id as usize]..end]
}

fn hash(state: &[u32]) -> u64 {
    let mut hasher = FxHasher::default();
    let mut pairs = state.chunks_exact(2);
    for pair in &mut pairs {
        hasher.write_u64(u64::from(pair[0]) | u64::from(pair[1]) << 32);
    }
    for &word in pairs.remainder() {
        hasher.write_u32(word);
    }
    hasher.write_usize(state.len());
    hasher.finish()
}
