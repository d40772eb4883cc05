//! Livelock: threads that go on for ever without getting anywhere, although each gets its turn.
//!
//! Such a run ends up in a cycle of states. A cycle counts only if it is fair: a thread that could always go on does go
//! on in it. A spin lock's waiting is no livelock by this rule, for the holder would move on; two threads that keep
//! giving way to each other are one. Strongly connected components are found as Tarjan (1972) does it, without
//! recursion; a component is fair as a whole if one of its runs is (weak fairness, as in model checkers since
//! Lichtenstein and Pnueli 1985).

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
    let component = components(graph);
    let mut members: Vec<Vec<StateId>> = Vec::new();
    for (state, &number) in component.iter().enumerate() {
        if members.len() <= number as usize {
            members.resize(number as usize + 1, Vec::new());
        }
        members[number as usize].push(state as StateId);
    }
    members.iter().filter_map(|states| fair(graph, &component, states)).min_by_key(|livelock| livelock.state)
}

/// The component as a livelock, if one can go round in it and every thread that is always enabled moves.
fn fair(graph: &Graph, component: &[u32], states: &[StateId]) -> Option<Livelock> {
    let own = component[states[0] as usize];
    let (mut moving, mut always_enabled) = (Threads::default(), Threads::all());
    for &state in states {
        let mut enabled = Threads::default();
        for (step, target) in graph.steps_from(state) {
            enabled.add(step.thread);
            if matches!(target, Target::State(to) if component[to as usize] == own) {
                moving.add(step.thread);
            }
        }
        always_enabled.keep(enabled);
    }
    let goes_round = moving != Threads::default();
    (goes_round && always_enabled.is_within(moving)).then(|| Livelock {
        state: states[0],
        threads: moving.list(),
        states: states.len(),
    })
}

/// A set of threads.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Threads([u64; 4]);

impl Threads {
    fn all() -> Self {
        Self([u64::MAX; 4])
    }

    fn add(&mut self, thread: u8) {
        self.0[usize::from(thread) / 64] |= 1 << (thread % 64);
    }

    fn keep(&mut self, others: Self) {
        for (word, other) in self.0.iter_mut().zip(others.0) {
            *word &= other;
        }
    }

    fn is_within(self, others: Self) -> bool {
        self.0.iter().zip(others.0).all(|(word, other)| word & !other == 0)
    }

    fn list(self) -> Vec<u8> {
        (0..=u8::MAX).filter(|&thread| self.0[usize::from(thread) / 64] >> (thread % 64) & 1 == 1).collect()
    }
}

/// The number of the strongly connected component of each state.
fn components(graph: &Graph) -> Vec<u32> {
    const UNSEEN: u32 = u32::MAX;
    let count = graph.len();
    let (mut order, mut low, mut component) = (vec![UNSEEN; count], vec![0; count], vec![UNSEEN; count]);
    let (mut stack, mut next_order, mut next_component) = (Vec::new(), 0, 0);
    // A state with the successors that are still to be looked at.
    let mut path: Vec<(StateId, Vec<StateId>)> = Vec::new();
    for root in 0..count as StateId {
        if order[root as usize] != UNSEEN {
            continue;
        }
        let mut entered = Some(root);
        loop {
            if let Some(state) = entered.take() {
                order[state as usize] = next_order;
                low[state as usize] = next_order;
                next_order += 1;
                stack.push(state);
                path.push((state, successors(graph, state)));
            }
            let Some((state, rest)) = path.last_mut() else { break };
            let state = *state;
            if let Some(to) = rest.pop() {
                if order[to as usize] == UNSEEN {
                    entered = Some(to);
                } else if component[to as usize] == UNSEEN {
                    low[state as usize] = low[state as usize].min(order[to as usize]);
                }
                continue;
            }
            path.pop();
            if let Some((parent, _)) = path.last() {
                low[*parent as usize] = low[*parent as usize].min(low[state as usize]);
            }
            if low[state as usize] == order[state as usize] {
                while let Some(member) = stack.pop() {
                    component[member as usize] = next_component;
                    if member == state {
                        break;
                    }
                }
                next_component += 1;
            }
        }
    }
    component
}

fn successors(graph: &Graph, state: StateId) -> Vec<StateId> {
    let states = graph.steps_from(state).filter_map(|(_, target)| match target {
        Target::State(to) => Some(to),
        Target::End(_) => None,
    });
    states.collect()
}
