//! Steps that were taken before are not computed again. What a step does depends on the words that it reads, and it reads
//! them in an order that follows from what it has read: so the steps of a thread make a tree, in which each inner node is
//! a block that is looked at next, each branch a component that the block may be, and each leaf what the step does then.
//! Nothing is taken for granted about blocks that the step does not touch, and nothing is approximated about those that it
//! does. (As LTSmin caches transitions by the parts of a state that they depend on, which are found here as the step runs.)

use super::memory::{GLOBAL, HEAP, HEAP_SIZE, STACKS};
use super::step::ThreadId;

/// What a step did.
#[derive(Clone, Copy, Debug)]
pub enum Known {
    /// It changed these blocks, by their places in the list of changes.
    Done {
        /// The first one.
        start: u32,
        /// Behind the last one.
        end: u32,
        /// Whether blocks came or went, so that those of the heap are to be named anew.
        reshaped: bool,
    },
    /// It asked for one more choice, out of so many.
    Choice(u32),
}

/// A branch of the tree: from a node by a component to another node.
#[derive(Clone, Copy, Debug, Default)]
struct Branch {
    /// The node it comes from above 32 bits of the component.
    key: u64,
    /// The node that it leads to, or if that is a leaf, what is known; 0 if there is no branch here.
    to: u32,
    /// The block that the step looks at in that node; [`LEAF`] for none.
    look: u32,
}

/// Where a step has nothing more to look at.
const LEAF: u32 = u32::MAX;

/// What steps did.
#[derive(Clone, Debug)]
pub struct Recall {
    /// By open addressing.
    branches: Vec<Branch>,
    used: usize,
    /// What is known, by the leaves' numbers.
    known: Vec<Known>,
    /// Blocks, and the components that they become.
    changes: Vec<(u32, u32)>,
}

/// Numbers below this one are where the steps of threads begin: a thread's number, and above that how many choices are
/// given.
const ROOTS: u32 = (MOST_CHOICES as u32 + 1) << 8;

/// Steps with more choices are not remembered.
const MOST_CHOICES: usize = 15;

/// So many branches are kept at most; then all are forgotten. There are few in programs whose steps repeat.
const MOST_BRANCHES: usize = 1 << 20;

impl Default for Recall {
    fn default() -> Self {
        Self { branches: vec![Branch::default(); 1 << 10], used: 0, known: Vec::new(), changes: Vec::new() }
    }
}

impl Recall {
    /// What the step of a thread does in a state of so many threads, if it was seen.
    #[must_use]
    pub fn find(&self, thread: ThreadId, choices: &[u32], state: &[u32], threads: usize) -> Option<Known> {
        let mut node = root(thread, choices)?;
        for &choice in choices {
            node = self.branch(node, choice)?.to;
        }
        let mut branch = self.branch(node, state[1 + thread])?;
        while branch.look != LEAF {
            branch = self.branch(branch.to, component(state, threads, branch.look))?;
        }
        Some(self.known[branch.to as usize - 1])
    }

    /// What a step changes: blocks, and the components that they become.
    #[must_use]
    pub fn changes(&self, start: u32, end: u32) -> &[(u32, u32)] {
        &self.changes[start as usize..end as usize]
    }

    /// Keeps what a step changed.
    pub fn keep_done(&mut self, step: &Taken<'_>, changes: &[(u32, u32)], reshaped: bool) {
        let start = self.changes.len() as u32;
        self.changes.extend_from_slice(changes);
        self.keep(step, Known::Done { start, end: self.changes.len() as u32, reshaped });
    }

    /// Keeps that a step asked for one more choice.
    pub fn keep_choice(&mut self, step: &Taken<'_>, count: u32) {
        self.keep(step, Known::Choice(count));
    }

    fn keep(&mut self, step: &Taken<'_>, known: Known) {
        if self.used > MOST_BRANCHES {
            *self = Self::default();
            return;
        }
        let Some(mut node) = root(step.thread, step.choices) else { return };
        for &choice in step.choices {
            node = self.grow(node, choice, STACKS + step.thread as u32);
        }
        let mut at = step.state[1 + step.thread];
        for &block in step.touched {
            node = self.grow(node, at, block);
            at = component(step.state, step.threads, block);
        }
        self.known.push(known);
        self.grow(node, at, LEAF);
    }

    /// Bytes that it takes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.branches.len() * 16 + self.known.len() * 12 + self.changes.len() * 8
    }

    /// The branch of a node.
    #[inline]
    fn branch(&self, node: u32, component: u32) -> Option<Branch> {
        let key = u64::from(node) << 32 | u64::from(component);
        let mask = self.branches.len() - 1;
        let mut at = hash(key) & mask;
        loop {
            let branch = self.branches[at];
            if branch.key == key && branch.to != 0 {
                return Some(branch);
            }
            if branch.to == 0 {
                return None;
            }
            at = (at + 1) & mask;
        }
    }

    /// Where a branch leads. If it is new, it leads to a new node, which looks at this block, or to the leaf that was made
    /// last.
    fn grow(&mut self, node: u32, component: u32, look: u32) -> u32 {
        if let Some(known) = self.branch(node, component) {
            return known.to;
        }
        if self.used * 2 >= self.branches.len() {
            let branches = vec![Branch::default(); self.branches.len() * 2];
            let old = std::mem::replace(&mut self.branches, branches);
            old.into_iter().filter(|branch| branch.to != 0).for_each(|branch| self.insert(branch));
        }
        self.used += 1;
        let to = if look == LEAF { self.known.len() as u32 } else { ROOTS + self.used as u32 };
        self.insert(Branch { key: u64::from(node) << 32 | u64::from(component), to, look });
        to
    }

    fn insert(&mut self, branch: Branch) {
        let mask = self.branches.len() - 1;
        let mut at = hash(branch.key) & mask;
        while self.branches[at].to != 0 {
            at = (at + 1) & mask;
        }
        self.branches[at] = branch;
    }
}

/// A step that was taken.
#[derive(Clone, Copy, Debug)]
pub struct Taken<'a> {
    /// Who.
    pub thread: ThreadId,
    /// The choices that were given.
    pub choices: &'a [u32],
    /// The state before.
    pub state: &'a [u32],
    /// How many threads it has.
    pub threads: usize,
    /// Blocks that the step has touched beside the thread's stack, in that order.
    pub touched: &'a [u32],
}

fn root(thread: ThreadId, choices: &[u32]) -> Option<u32> {
    (choices.len() <= MOST_CHOICES).then_some((choices.len() << 8 | thread) as u32)
}

/// What a state of so many threads has for a block: its component, 0 if it is not there.
#[inline]
pub(super) fn component(state: &[u32], threads: usize, block: u32) -> u32 {
    match block {
        HEAP_SIZE => (state.len() - 1 - threads) as u32,
        // No block of the state has such a number.
        _ if (STACKS + threads as u32..HEAP).contains(&block) => 0,
        _ => state.get(place(block, threads)).copied().unwrap_or(0),
    }
}

/// Where the component of a block is in a state of so many threads: first the global block, then the stacks, then the heap.
#[inline]
fn place(block: u32, threads: usize) -> usize {
    if block < HEAP { (block - GLOBAL) as usize } else { 1 + threads + (block - HEAP) as usize }
}

/// Makes changes to a state of so many threads.
#[inline]
pub fn change(changes: &[(u32, u32)], threads: usize, state: &mut Vec<u32>) {
    for &(block, component) in changes {
        let place = place(block, threads);
        if place >= state.len() {
            state.resize(place + 1, 0);
        }
        state[place] = component;
    }
}

fn hash(key: u64) -> usize {
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize
}
