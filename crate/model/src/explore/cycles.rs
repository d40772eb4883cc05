//! Livelock: threads that go on for ever without getting anywhere, although each gets its turn.
//!
//! Such a run ends up in a cycle of states. A cycle counts only if it is fair in the strong sense: a thread that can go on
//! again and again in it does go on in it. A spin lock's waiting is no livelock by this rule, for the holder would move on;
//! neither is a thread that keeps taking a lock which another one wants; two threads that keep giving way to each other are
//! one. Strongly connected components are found as Tarjan (1972) does it, without recursion; from one that is not fair the
//! states are taken out in which a thread could go on that does not, and what is left is looked at again (Emerson and Lei
//! 1987).

use crate::explore::graph::{Graph, StateId, Target};

/// A way to go on for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Livelock {
    /// A state in it: the one that was found first.
    pub state: StateId,
    /// Threads that move in it.
    pub threads: Vec<u8>,
    /// How many states it goes through at most.
    pub states: usize,
}

/// The livelock that is found first, if there is one. The graph must be complete.
#[must_use]
pub fn livelock(graph: &Graph) -> Option<Livelock> {
    if !graph.may_have_cycles() {
        return None;
    }
    let mut first: Option<Livelock> = None;
    let mut left: Vec<Vec<StateId>> = vec![(0..graph.len() as StateId).collect()];
    // Of each state the set that it is looked at in; 0 for none.
    let mut set = vec![0; graph.len()];
    let mut sets = 0;
    while let Some(states) = left.pop() {
        sets += 1;
        states.iter().for_each(|&state| set[state as usize] = sets);
        for states in components(graph, &states, &set, sets) {
            // Marks the component, so that its inner steps can be told.
            sets += 1;
            states.iter().for_each(|&state| set[state as usize] = sets);
            let (moving, enabled) = threads(graph, &set, &states);
            let unfair = enabled.without(moving);
            if moving == Threads::default() {
                continue;
            }
            if unfair == Threads::default() {
                let state = states.iter().copied().min().unwrap_or_default();
                if first.as_ref().is_none_or(|first| state < first.state) {
                    first = Some(Livelock { state, threads: moving.list(), states: states.len() });
                }
                continue;
            }
            let rest = states.into_iter().filter(|&state| !enabled_at(graph, state).meets(unfair)).collect::<Vec<_>>();
            if !rest.is_empty() {
                left.push(rest);
            }
        }
    }
    first
}

/// Threads that move within a component, and threads that can go on anywhere in it.
fn threads(graph: &Graph, set: &[u32], states: &[StateId]) -> (Threads, Threads) {
    let (mut moving, mut enabled) = (Threads::default(), Threads::default());
    for &state in states {
        for (step, target) in graph.steps_from(state) {
            enabled.add(step.thread);
            if matches!(target, Target::State(to) if set[to as usize] == set[state as usize]) {
                moving.add(step.thread);
            }
        }
    }
    (moving, enabled)
}

fn enabled_at(graph: &Graph, state: StateId) -> Threads {
    let mut enabled = Threads::default();
    graph.steps_from(state).for_each(|(step, _)| enabled.add(step.thread));
    enabled
}

/// A set of threads.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Threads([u64; 4]);

impl Threads {
    fn add(&mut self, thread: u8) {
        self.0[usize::from(thread) / 64] |= 1 << (thread % 64);
    }

    fn without(mut self, others: Self) -> Self {
        self.0.iter_mut().zip(others.0).for_each(|(word, other)| *word &= !other);
        self
    }

    fn meets(self, others: Self) -> bool {
        self.0.iter().zip(others.0).any(|(word, other)| word & other != 0)
    }

    fn list(self) -> Vec<u8> {
        (0..=u8::MAX).filter(|&thread| self.0[usize::from(thread) / 64] >> (thread % 64) & 1 == 1).collect()
    }
}

/// The strongly connected components of some states.
fn components(graph: &Graph, states: &[StateId], set: &[u32], own: u32) -> Vec<Vec<StateId>> {
    const UNSEEN: u32 = u32::MAX;
    // Places in the list of states.
    let place: std::collections::HashMap<StateId, usize, rustc_hash::FxBuildHasher> =
        states.iter().enumerate().map(|(place, &state)| (state, place)).collect();
    let count = states.len();
    let (mut order, mut low, mut done) = (vec![UNSEEN; count], vec![0; count], vec![false; count]);
    let (mut stack, mut next_order, mut found) = (Vec::new(), 0, Vec::new());
    let successors = |at: usize| -> Vec<usize> {
        let inside = graph.steps_from(states[at]).filter_map(|(_, target)| match target {
            Target::State(to) if set[to as usize] == own => place.get(&to).copied(),
            _ => None,
        });
        inside.collect()
    };
    // A state with the successors that are still to be looked at.
    let mut path: Vec<(usize, Vec<usize>)> = Vec::new();
    for root in 0..count {
        let mut entered = (order[root] == UNSEEN).then_some(root);
        loop {
            if let Some(at) = entered.take() {
                order[at] = next_order;
                low[at] = next_order;
                next_order += 1;
                stack.push(at);
                path.push((at, successors(at)));
            }
            let Some((at, rest)) = path.last_mut() else { break };
            let at = *at;
            if let Some(to) = rest.pop() {
                if order[to] == UNSEEN {
                    entered = Some(to);
                } else if !done[to] {
                    low[at] = low[at].min(order[to]);
                }
                continue;
            }
            path.pop();
            if let Some((parent, _)) = path.last() {
                low[*parent] = low[*parent].min(low[at]);
            }
            if low[at] == order[at] {
                let mut component = Vec::new();
                while let Some(member) = stack.pop() {
                    done[member] = true;
                    component.push(states[member]);
                    if member == at {
                        break;
                    }
                }
                found.push(component);
            }
        }
    }
    found
}
