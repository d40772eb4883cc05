//! How many interleavings lead to each end: paths through the unreduced graph, counted exactly by adding up along its
//! steps. There is such a number only if the graph has no cycle.

use num_bigint::BigUint;

use crate::explore::graph::{Graph, StateId, Target};

/// The number of interleavings that lead to each end of a complete, unreduced graph, by the ends' numbers; none if
/// there are infinitely many.
#[must_use]
pub fn interleavings(graph: &Graph) -> Option<Vec<BigUint>> {
    let order = topological(graph)?;
    let mut ways = vec![BigUint::ZERO; graph.len()];
    let mut ends = vec![BigUint::ZERO; graph.ends().len()];
    ways[0] = BigUint::from(1_u8);
    for state in order {
        let here = std::mem::take(&mut ways[state as usize]);
        let mut stands_still = true;
        for (_, target) in graph.steps_from(state) {
            stands_still = false;
            match target {
                Target::State(to) => ways[to as usize] += &here,
                Target::End(end) => ends[end as usize] += &here,
            }
        }
        if stands_still {
            let end = graph.end_at(state)?;
            ends[end as usize] += &here;
        }
    }
    Some(ends)
}

/// The states, each before those that its steps lead to; none if there is a cycle (Kahn 1962).
fn topological(graph: &Graph) -> Option<Vec<StateId>> {
    let targets = |state| {
        graph.steps_from(state).filter_map(|(_, target)| match target {
            Target::State(to) => Some(to),
            Target::End(_) => None,
        })
    };
    let mut incoming = vec![0_u32; graph.len()];
    (0..graph.len() as StateId).flat_map(targets).for_each(|to| incoming[to as usize] += 1);
    let mut order: Vec<StateId> = (0..graph.len() as StateId).filter(|&state| incoming[state as usize] == 0).collect();
    let mut next = 0;
    while let Some(&state) = order.get(next) {
        next += 1;
        for to in targets(state) {
            incoming[to as usize] -= 1;
            if incoming[to as usize] == 0 {
                order.push(to);
            }
        }
    }
    (order.len() == graph.len()).then_some(order)
}
