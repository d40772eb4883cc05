//! From the searches to what is told: which ends there are, whether they are bad, the shortest way to each, and how many
//! interleavings lead there.
//!
//! Two searches are made. The first takes independent operations at once, and so sees every end with few states. The
//! second interleaves everything, as far as its bounds allow: it proves which ways are the shortest and counts.

use std::ops::ControlFlow;

use interlock_trace::summary::promise;
use num_bigint::BigUint;

use crate::exploration::{Finding, FindingKind, Outcome, OutcomeKind, Witness};
use crate::explore::graph::{End, EndKind, Graph};
use crate::explore::reduction::Reduction;
use crate::explore::search::{self, Coverage, Limits, Progress, search, unfold};
use crate::explore::system::{Ending, System};
use crate::explore::{count, cycles, shortest};
use crate::schedule::Schedule;
use crate::scheduler::{self, Pct, Random, Stop};

/// What the searches found.
#[derive(Debug)]
pub struct Found {
    /// Every end that was found, the bad ones first, then in the order of the length of their ways.
    pub outcomes: Vec<Outcome>,
    /// What else was found.
    pub findings: Vec<Finding>,
    /// How far the search came on which the list of outcomes stands.
    pub coverage: Coverage,
    /// States of that search.
    pub states: usize,
    /// Steps of that search.
    pub steps: usize,
    /// Bytes of that search.
    pub memory: usize,
    /// All interleavings of visible operations, if they were counted.
    pub interleavings: Option<BigUint>,
}

/// Bounds of both searches.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// The most states of the reduced search.
    pub states: usize,
    /// The most states of the search that interleaves everything; 0 leaves it out.
    pub exact_states: usize,
    /// The most bytes of each.
    pub memory: usize,
    /// Which operations are taken at once in the first search.
    pub reduction: Reduction,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { states: 5_000_000, exact_states: 200_000, memory: 1 << 30, reduction: Reduction::ALL }
    }
}

/// Explores from the state that the system is in.
pub fn explore(system: &mut impl System, bounds: Bounds, ask: &mut dyn FnMut(Progress) -> ControlFlow<()>) -> Found {
    let initial = system.save().to_vec();
    let limits = Limits { states: bounds.states, memory: bounds.memory, depth: u32::MAX };
    let (reduced, coverage) = search(system, bounds.reduction, limits, ask);
    let exact = (bounds.exact_states > 0 && coverage != Coverage::Stopped).then(|| {
        system.load(&initial);
        let ask = &mut |progress: Progress| ask(Progress { second: true, ..progress });
        search(system, Reduction::NONE, Limits { states: bounds.exact_states, ..limits }, ask)
    });
    let memory = system.memory() + reduced.memory();
    let mut telling = Telling { system, initial, reduction: bounds.reduction, reduced, exact: exact.map(Exact::new) };
    let outcomes = telling.outcomes();
    let findings = telling.findings(&outcomes, coverage);
    let interleavings = telling.exact.as_ref().and_then(|exact| Some(exact.counts.as_ref()?.iter().sum()));
    let (states, steps) = (telling.reduced.len(), telling.reduced.steps());
    Found { outcomes, findings, coverage, states, steps, memory, interleavings }
}

/// Takes schedules by chance instead of all of them: every other run chooses each thread alike, the others as
/// probabilistic concurrency testing does. Begins in the state that the system is in.
pub fn sample(system: &mut impl System, runs: u64, seed: u64) -> Found {
    let initial = system.save().to_vec();
    let mut graph = Graph::default();
    graph.insert(&initial);
    graph.begin_steps();
    let mut ways: Vec<Schedule> = Vec::new();
    let (mut steps, mut longest) = (0, 100);
    for run in 0..runs {
        system.load(&initial);
        let seed = seed.wrapping_add(run);
        let (schedule, stop) = match run % 2 {
            0 => scheduler::run(system, &mut Random::new(seed), SAMPLE_STEPS),
            _ => scheduler::run(system, &mut Pct::new(seed, 3, longest), SAMPLE_STEPS),
        };
        steps += schedule.0.len();
        longest = longest.max(schedule.0.len() as u64);
        let end = match stop {
            Stop::Ended(ending) => search::ended(system, ending),
            Stop::Deadlock => search::standstill(system),
            Stop::Scheduler | Stop::Steps => continue,
        };
        let number = graph.add_end(end, 0, None) as usize;
        match ways.get_mut(number) {
            Some(known) if known.0.len() > schedule.0.len() => *known = schedule,
            Some(_) => {}
            None => ways.push(schedule),
        }
    }
    let memory = system.memory();
    let exact = Some(Exact { graph, ways, complete_to: 0, counts: None });
    let mut telling = Telling { system, initial, reduction: Reduction::NONE, reduced: Graph::default(), exact };
    let outcomes = telling.outcomes();
    Found { outcomes, findings: Vec::new(), coverage: Coverage::Stopped, states: 0, steps, memory, interleavings: None }
}

/// A run of a sample is given up after so many steps.
const SAMPLE_STEPS: usize = 20_000;

/// The search that interleaves everything, and what follows from it.
struct Exact {
    graph: Graph,
    ways: Vec<Schedule>,
    /// Ways of up to so many steps have all been looked at.
    complete_to: u32,
    counts: Option<Vec<BigUint>>,
}

impl Exact {
    fn new((graph, coverage): (Graph, Coverage)) -> Self {
        let complete = coverage == Coverage::Exhaustive;
        let complete_to = match graph.expanded() {
            _ if complete => u32::MAX,
            expanded if expanded < graph.len() => graph.depth(expanded as u32).saturating_sub(1),
            _ => 0,
        };
        let counts = if complete { count::interleavings(&graph) } else { None };
        Self { ways: shortest::ways(&graph), complete_to, counts, graph }
    }
}

struct Telling<'a, S> {
    system: &'a mut S,
    initial: Vec<u32>,
    reduction: Reduction,
    reduced: Graph,
    exact: Option<Exact>,
}

impl<S: System> Telling<'_, S> {
    fn outcomes(&mut self) -> Vec<Outcome> {
        let mut ends: Vec<End> = self.reduced.ends().iter().copied().collect();
        // A bounded search may have missed what the other one met.
        let further = self.exact.iter().flat_map(|exact| exact.graph.ends().iter());
        ends.extend(further.filter(|end| !self.reduced.ends().contains(*end)));
        let mut outcomes: Vec<Outcome> = Vec::new();
        for end in ends {
            let outcome = self.outcome(end);
            // Ends that differ in what is no part of an outcome are one.
            match outcomes.iter_mut().find(|known| known.kind == outcome.kind && same_output(known, &outcome)) {
                Some(known) => merge(known, outcome),
                None => outcomes.push(outcome),
            }
        }
        outcomes.sort_by_key(|outcome| (!outcome.bad, outcome.witness.steps, outcome.witness.switches));
        outcomes
    }

    fn outcome(&mut self, end: End) -> Outcome {
        let output = self.system.printed(end.output);
        let promise = promise(&output);
        let kind = kind(end.kind);
        let exit_code = match end.kind {
            EndKind::Ended(Ending::Finished) => Some(0),
            EndKind::Ended(Ending::Panicked) => Some(101),
            EndKind::Ended(Ending::Exited(code)) => Some(code),
            _ => None,
        };
        let is_broken = promise.as_ref().is_some_and(|promise| !promise.held);
        let is_fine = matches!(kind, OutcomeKind::Finished | OutcomeKind::Unfinished) || exit_code == Some(0);
        let bad = is_broken || !is_fine;
        let interleavings = self.exact.as_ref().and_then(|exact| {
            let number = exact.graph.ends().get_index_of(&end)?;
            Some(exact.counts.as_ref()?[number].to_string())
        });
        Outcome { kind, exit_code, output, promise, bad, interleavings, witness: self.witness(end) }
    }

    fn witness(&mut self, end: End) -> Witness {
        let shortest = self.exact.as_ref().and_then(|exact| {
            let number = exact.graph.ends().get_index_of(&end)?;
            Some((exact.ways[number].clone(), exact.complete_to))
        });
        if let Some((schedule, complete_to)) = shortest {
            let is_shortest = schedule.0.len() as u64 <= u64::from(complete_to);
            return witness(&schedule, is_shortest);
        }
        let number = self.reduced.ends().get_index_of(&end).expect("an end comes from one of the two searches");
        let way = self.reduced.way_to_end(number as u32);
        self.unfold(&way)
    }

    fn unfold(&mut self, way: &[crate::schedule::Move]) -> Witness {
        self.system.load(&self.initial);
        witness(&unfold(self.system, self.reduction, way), false)
    }

    fn findings(&mut self, outcomes: &[Outcome], coverage: Coverage) -> Vec<Finding> {
        let mut findings = Vec::new();
        if let Some(ring) = self.reduced.ring().cloned() {
            let stands_still = outcomes.iter().any(|outcome| outcome.kind == OutcomeKind::Deadlocked);
            let kind = match ring.threads.len() {
                1 => Some(FindingKind::DoubleLock),
                _ if !stands_still => Some(FindingKind::PartialDeadlock),
                _ => None,
            };
            let threads = ring.threads.iter().map(|&thread| thread as u32).collect();
            let way = self.reduced.way_to(ring.state);
            findings.extend(kind.map(|kind| Finding { kind, threads, bad: true, witness: self.unfold(&way) }));
        }
        if coverage == Coverage::Exhaustive
            && let Some(livelock) = cycles::livelock(&self.reduced)
        {
            let threads = livelock.threads.iter().map(|&thread| u32::from(thread)).collect();
            let way = self.reduced.way_to(livelock.state);
            findings.push(Finding { kind: FindingKind::Livelock, threads, bad: true, witness: self.unfold(&way) });
        }
        let ends: Vec<End> = self.reduced.ends().iter().copied().collect();
        let cut_off = ends.iter().find(|end| end.cut_off).map(|end| (FindingKind::ThreadsCutOff, *end));
        let leaks = ends.iter().find(|end| end.leaks).map(|end| (FindingKind::Leak, *end));
        for (kind, end) in [cut_off, leaks].into_iter().flatten() {
            findings.push(Finding { kind, threads: Vec::new(), bad: false, witness: self.witness(end) });
        }
        findings
    }
}

fn witness(schedule: &Schedule, shortest: bool) -> Witness {
    Witness {
        schedule: schedule.to_string(),
        steps: schedule.0.len() as u32,
        switches: schedule.switches() as u32,
        shortest,
    }
}

fn same_output(a: &Outcome, b: &Outcome) -> bool {
    let parts = |outcome: &Outcome| -> Vec<_> {
        outcome.output.iter().map(|chunk| (chunk.thread, chunk.stream, chunk.text.clone())).collect()
    };
    a.exit_code == b.exit_code && parts(a) == parts(b)
}

/// Takes in what differs from a known outcome in nothing that is told.
fn merge(known: &mut Outcome, other: Outcome) {
    known.interleavings = match (&known.interleavings, &other.interleavings) {
        (Some(a), Some(b)) => sum(a, b),
        _ => None,
    };
    let length = |witness: &Witness| (witness.steps, witness.switches);
    if length(&other.witness) < length(&known.witness) {
        known.witness = other.witness;
    }
}

fn sum(a: &str, b: &str) -> Option<String> {
    Some((a.parse::<BigUint>().ok()? + b.parse::<BigUint>().ok()?).to_string())
}

fn kind(kind: EndKind) -> OutcomeKind {
    match kind {
        EndKind::Deadlock => OutcomeKind::Deadlocked,
        EndKind::Ended(Ending::Finished) => OutcomeKind::Finished,
        EndKind::Ended(Ending::Panicked) => OutcomeKind::Panicked,
        EndKind::Ended(Ending::Exited(_)) => OutcomeKind::Exited,
        EndKind::Ended(Ending::Aborted) => OutcomeKind::Aborted,
        EndKind::Ended(Ending::Spinning) => OutcomeKind::Spinning,
        EndKind::Ended(Ending::Unfinished) => OutcomeKind::Unfinished,
        EndKind::Ended(Ending::StackOverflow) => OutcomeKind::StackOverflow,
        EndKind::Ended(Ending::OutOfMemory) => OutcomeKind::OutOfMemory,
    }
}
