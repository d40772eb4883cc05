//! The shortest way to an end: fewest visible operations, among those fewest context switches.

use crate::explore::graph::{Graph, StateId, Target};
use crate::schedule::{Move, Schedule};

/// The shortest way to each end of an unreduced graph, by the ends' numbers. A breadth-first search finds a shortest way
/// first; which of the equally short ones has the fewest switches follows from adding up along all of them, for each
/// state and each thread that can have come there last.
#[must_use]
pub fn ways(graph: &Graph) -> Vec<Schedule> {
    let lasts = Lasts::new(graph);
    (0..graph.ends().len() as u32).map(|end| Schedule(lasts.way_to(graph, end))).collect()
}

/// One way to come to a state by as few operations as possible.
#[derive(Clone, Debug)]
struct Arrival {
    /// The thread that took the last step.
    thread: u8,
    /// Switches on the way.
    switches: u32,
    /// The state before, and the arrival there.
    from: (StateId, u32),
    /// The last step.
    step: Move,
}

/// For each state its arrivals, one for each thread that can come there last; the first state has none.
struct Lasts {
    arrivals: Vec<Vec<Arrival>>,
    /// For each end the best way to come there.
    ends: Vec<Option<Finish>>,
}

/// One way to come to an end.
#[derive(Clone, Debug)]
struct Finish {
    /// Its steps and switches.
    length: (u32, u32),
    /// The state before, and the arrival there.
    from: (StateId, u32),
    /// The last step; none for a standstill.
    step: Option<Move>,
}

impl Lasts {
    fn new(graph: &Graph) -> Self {
        let mut lasts = Self { arrivals: vec![Vec::new(); graph.len()], ends: vec![None; graph.ends().len()] };
        // States are numbered breadth first, so that all arrivals at a state are known when its steps are looked at.
        for state in 0..graph.expanded() as StateId {
            if let Some(end) = graph.end_at(state) {
                let (switches, arrival) = lasts.best(state, None);
                let length = (graph.depth(state), switches);
                lasts.end(end, Finish { length, from: (state, arrival), step: None });
            }
            for (step, target) in graph.steps_from(state) {
                let (switches, arrival) = lasts.best(state, Some(step.thread));
                match target {
                    Target::State(to) if graph.depth(to) == graph.depth(state) + 1 => {
                        let arrival =
                            Arrival { thread: step.thread, switches, from: (state, arrival), step: step.clone() };
                        lasts.arrive(to, arrival);
                    }
                    Target::State(_) => {}
                    Target::End(end) => {
                        let length = (graph.depth(state) + 1, switches);
                        lasts.end(end, Finish { length, from: (state, arrival), step: Some(step.clone()) });
                    }
                }
            }
        }
        lasts
    }

    /// The fewest switches with which this thread can go on from a state, and the arrival that they belong to.
    fn best(&self, state: StateId, next: Option<u8>) -> (u32, u32) {
        let arrivals = self.arrivals[state as usize].iter().enumerate();
        let counted = arrivals.map(|(index, arrival)| {
            let switch = next.is_some_and(|next| next != arrival.thread);
            (arrival.switches + u32::from(switch), index as u32)
        });
        counted.min().unwrap_or((0, 0))
    }

    fn arrive(&mut self, state: StateId, arrival: Arrival) {
        let arrivals = &mut self.arrivals[state as usize];
        match arrivals.iter_mut().find(|known| known.thread == arrival.thread) {
            Some(known) if known.switches > arrival.switches => *known = arrival,
            Some(_) => {}
            None => arrivals.push(arrival),
        }
    }

    fn end(&mut self, end: u32, finish: Finish) {
        let known = &mut self.ends[end as usize];
        if known.as_ref().is_none_or(|known| known.length > finish.length) {
            *known = Some(finish);
        }
    }

    fn way_to(&self, graph: &Graph, end: u32) -> Vec<Move> {
        let Some(finish) = &self.ends[end as usize] else { return graph.way_to_end(end) };
        let mut way: Vec<Move> = finish.step.iter().cloned().collect();
        let (mut state, mut arrival) = finish.from;
        while let Some(last) = self.arrivals[state as usize].get(arrival as usize) {
            way.push(last.step.clone());
            (state, arrival) = last.from;
        }
        way.reverse();
        way
    }
}
