//! The explorer on a small machine: what it finds, that reductions lose nothing, that the shortest is the shortest.

mod toy;

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use interlock_model::exploration::{FindingKind, OutcomeKind};
use interlock_model::explore::graph::{EndKind, Graph};
use interlock_model::explore::outcomes::{self, Bounds, Found};
use interlock_model::explore::reduction::Reduction;
use interlock_model::explore::search::{Coverage, Limits, search, unfold};
use interlock_model::explore::system::{Ending, Step, System};
use interlock_model::explore::{count, cycles, shortest};
use interlock_model::schedule::Schedule;
use interlock_model::scheduler::{Pct, Random, Replay, Stop, Undisturbed, run};
use toy::{Op, Toy};

const LIMITS: Limits = Limits { states: 1_000_000, memory: 1 << 30, depth: u32::MAX };

fn explore(toy: &Toy, reduction: Reduction) -> Graph {
    let (graph, coverage) = search(&mut toy.clone(), reduction, LIMITS, &mut |_| ControlFlow::Continue(()));
    assert_eq!(coverage, Coverage::Exhaustive);
    graph
}

/// How the program can end, with the numbers that are printed. `Toy` numbers outputs in the order in which they are met, so that they
/// are compared by the shortest schedule's own replay.
fn ends(toy: &Toy, reduction: Reduction) -> BTreeSet<(EndKind, Vec<u32>)> {
    let graph = explore(toy, reduction);
    let ends = graph.ends().iter().enumerate().map(|(end, found)| {
        let mut system = toy.clone();
        unfold(&mut system, reduction, &graph.way_to_end(end as u32));
        (found.kind, if found.kind == EndKind::Deadlock { Vec::new() } else { system.save().to_vec() })
    });
    ends.map(|(kind, mut state)| {
        // Places of threads differ between ways that print the same; the numbers at the front do not.
        state.truncate(4);
        (kind, state)
    })
    .collect()
}

#[test]
fn every_outcome_of_a_race_is_found() {
    for times in 1..=3 {
        let graph = explore(&toy::race(times), Reduction::NONE);
        let ends = graph.ends().len();
        assert_eq!(ends, if times == 1 { 2 } else { 2 * times - 1 }, "race of two threads, {times} times each");
    }
}

#[test]
fn interleavings_are_counted() {
    // Main spawns thread 1, then thread 2, then joins both: with two operations in a thread and one in the other, paths can be
    // counted by hand.
    let toy = Toy::new(0, 2, vec![vec![Op::Add(0, 1)], vec![Op::Add(1, 1)]]);
    let graph = explore(&toy, Reduction::NONE);
    let counted = count::interleavings(&graph).expect("there is no cycle");
    // Sequences of s1 s2 a b j1 j2 p with s1<s2, s1<a, s2<b, a<j1, s2<j1<j2<p, b<j2: written out by hand.
    let all = permutations(&["s1", "s2", "a", "b", "j1", "j2", "p"], |before| {
        before("s1", "s2")
            && before("s1", "a")
            && before("s2", "b")
            && before("a", "j1")
            && before("s2", "j1")
            && before("j1", "j2")
            && before("b", "j2")
            && before("j2", "p")
    });
    assert_eq!(counted.iter().map(ToString::to_string).collect::<Vec<_>>(), [all.to_string()]);
}

fn permutations(names: &[&str], fits: impl Fn(&dyn Fn(&str, &str) -> bool) -> bool) -> usize {
    fn all(rest: &mut Vec<usize>, taken: &mut Vec<usize>, visit: &mut dyn FnMut(&[usize])) {
        if rest.is_empty() {
            return visit(taken);
        }
        for index in 0..rest.len() {
            let item = rest.remove(index);
            taken.push(item);
            all(rest, taken, visit);
            taken.pop();
            rest.insert(index, item);
        }
    }
    let mut count = 0;
    all(&mut (0..names.len()).collect(), &mut Vec::new(), &mut |order| {
        let place = |name: &str| order.iter().position(|&index| names[index] == name);
        count += usize::from(fits(&|a: &str, b: &str| place(a) < place(b)));
    });
    count
}

#[test]
fn a_deadlock_comes_with_its_shortest_way() {
    let graph = explore(&toy::crossed(), Reduction::NONE);
    let end = graph.ends().iter().position(|end| end.kind == EndKind::Deadlock).expect("it can deadlock");
    let way = &shortest::ways(&graph)[end];
    // Two spawns, a lock by each thread; main has to be left once, and the first thread once.
    assert_eq!((way.0.len(), way.switches()), (4, 2), "{way}");
    let reduced = explore(&toy::crossed(), Reduction::ALL);
    assert!(reduced.len() < graph.len(), "{} states without, {} with reduction", graph.len(), reduced.len());
}

#[test]
fn a_schedule_replays_to_its_end() {
    for reduction in [Reduction::NONE, Reduction::ALL] {
        let toy = toy::race(2);
        let graph = explore(&toy, reduction);
        for end in 0..graph.ends().len() as u32 {
            let schedule = unfold(&mut toy.clone(), reduction, &graph.way_to_end(end));
            let mut system = toy.clone();
            let (last, first) = schedule.0.split_last().expect("it takes steps");
            for step in first {
                assert_eq!(system.step(usize::from(step.thread), &step.choices), Step::Done);
            }
            assert_eq!(system.step(usize::from(last.thread), &last.choices), Step::End(Ending::Finished));
        }
    }
}

#[test]
fn giving_way_for_ever_is_a_livelock_and_waiting_for_someone_is_none() {
    let livelock = cycles::livelock(&explore(&toy::polite(), Reduction::NONE)).expect("both can give way for ever");
    assert_eq!(livelock.threads, [1, 2]);
    assert_eq!(cycles::livelock(&explore(&toy::spinner(), Reduction::NONE)), None);
    assert_eq!(cycles::livelock(&explore(&toy::asking(), Reduction::NONE)), None);
    assert!(explore(&toy::spinner(), Reduction::NONE).may_have_cycles());
    assert_eq!(count::interleavings(&explore(&toy::spinner(), Reduction::NONE)), None);
}

#[test]
fn a_lost_wake_up_is_found_whoever_is_woken() {
    // Two wait, one wakes one of them: the other sleeps for ever, in every way.
    let wait = vec![Op::Lock(0), Op::Wait(0), Op::Unlock(0)];
    let toy = Toy::new(1, 0, vec![wait.clone(), wait, vec![Op::NotifyOne]]);
    let graph = explore(&toy, Reduction::NONE);
    assert_eq!(graph.ends().len(), 1);
    assert_eq!(graph.ends()[0].kind, EndKind::Deadlock);
}

fn found(toy: &Toy, bounds: Bounds) -> Found {
    outcomes::explore(&mut toy.clone(), bounds, &mut |_| ControlFlow::Continue(()))
}

#[test]
fn outcomes_come_bad_ones_first_with_counts_and_shortest_ways() {
    let found = found(&toy::crossed(), Bounds::default());
    assert_eq!(found.coverage, Coverage::Exhaustive);
    let kinds: Vec<_> = found.outcomes.iter().map(|outcome| (outcome.kind, outcome.bad)).collect();
    assert_eq!(kinds, [(OutcomeKind::Deadlocked, true), (OutcomeKind::Finished, false)]);
    assert!(found.outcomes.iter().all(|outcome| outcome.witness.shortest && outcome.interleavings.is_some()));
    assert_eq!(found.outcomes[1].output[0].text, "[2]\n");
    let counts = found.outcomes.iter().map(|outcome| outcome.interleavings.clone().unwrap().parse::<u64>().unwrap());
    assert_eq!(counts.sum::<u64>().to_string(), found.interleavings.unwrap().to_string());
}

#[test]
fn what_was_not_proved_is_not_claimed() {
    let found = found(&toy::race(3), Bounds { exact_states: 0, ..Bounds::default() });
    assert_eq!((found.outcomes.len(), found.interleavings), (5, None));
    assert!(found.outcomes.iter().all(|outcome| !outcome.witness.shortest && outcome.interleavings.is_none()));
}

#[test]
fn a_livelock_is_a_finding() {
    let found = found(&toy::polite(), Bounds::default());
    let kinds: Vec<_> =
        found.findings.iter().map(|finding| (finding.kind, finding.bad, finding.threads.clone())).collect();
    assert_eq!(kinds, [(FindingKind::Livelock, true, vec![1, 2])]);
}

#[test]
fn states_are_few() {
    // Beside what a hand-written transition system without main needs for the same program, with simple reduction.
    for (threads, times, by_hand) in [(2, 4, 73), (3, 1, 30), (3, 2, 97)] {
        let states = explore(&toy::locks(threads, times), Reduction::ALL).len();
        assert!(states <= 3 * by_hand, "locks {threads} {times}: {states} states, by hand {by_hand}");
    }
}

#[test]
fn limits_are_told() {
    let stop = &mut |_: _| ControlFlow::Continue(());
    let states = search(&mut toy::race(3), Reduction::NONE, Limits { states: 10, ..LIMITS }, stop);
    assert_eq!(states.1, Coverage::States);
    let depth = search(&mut toy::race(3), Reduction::NONE, Limits { depth: 3, ..LIMITS }, stop);
    assert_eq!(depth.1, Coverage::Depth);
}

#[test]
fn a_reduced_search_finds_the_same_ends() {
    let mut random = Xorshift(1);
    for number in 0..400 {
        let toy = random.toy();
        let (full, reduced) = (ends(&toy, Reduction::NONE), ends(&toy, Reduction::ALL));
        assert_eq!(full, reduced, "program {number}: {toy:?}");
        let livelocks =
            [Reduction::NONE, Reduction::ALL].map(|reduction| cycles::livelock(&explore(&toy, reduction)).is_some());
        assert_eq!(livelocks[0], livelocks[1], "program {number}: {toy:?}");
    }
}

#[test]
fn schedulers_choose_and_a_replay_repeats_them() {
    let toy = toy::race(3);
    let mut seen = BTreeSet::new();
    for seed in 0..50 {
        let (mut random, mut priorities) = (Random::new(seed), Pct::new(seed, 3, 20));
        let (schedule, stop) = run(&mut toy.clone(), &mut random, 1000);
        assert_eq!(stop, Stop::Ended(Ending::Finished));
        let mut again = toy.clone();
        assert_eq!(run(&mut again, &mut Replay::new(&schedule), 1000), (schedule.clone(), stop));
        seen.insert(schedule.to_string());
        seen.insert(run(&mut toy.clone(), &mut priorities, 1000).0.to_string());
    }
    assert!(seen.len() > 50, "{} different schedules", seen.len());
    let (quiet, stop) = run(&mut toy.clone(), &mut Undisturbed, 1000);
    assert_eq!((quiet.to_string().as_str(), stop), ("0*2.1*6.0.2*6.0*2", Stop::Ended(Ending::Finished)));
}

#[test]
fn a_replay_stops_where_its_schedule_does_not_fit() {
    let bad: Schedule = "0.0.3".parse().unwrap();
    let (taken, stop) = run(&mut toy::race(1), &mut Replay::new(&bad), 1000);
    assert_eq!((taken.to_string().as_str(), stop), ("0*2", Stop::Scheduler));
    let (_, stop) = run(&mut toy::crossed(), &mut Replay::new(&"0.0.1.2".parse().unwrap()), 1000);
    assert_eq!(stop, Stop::Deadlock);
}

/// Numbers that look random and are the same in each run (Marsaglia's xorshift, 2003).
struct Xorshift(u64);

impl Xorshift {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }

    /// Two or three threads of well nested critical sections, loads, stores, waits, notifications, and loops with an end.
    fn toy(&mut self) -> Toy {
        let threads = 2 + self.below(2);
        let code = (0..threads).map(|_| self.thread()).collect();
        Toy::new(2, 2, code)
    }

    fn thread(&mut self) -> Vec<Op> {
        let mut code = Vec::new();
        for _ in 0..1 + self.below(2) {
            let (lock, other) = if self.below(2) == 0 { (0, 1) } else { (1, 0) };
            match self.below(5) {
                0 => code.extend([Op::Load(self.below(2)), Op::Store(self.below(2), 1)]),
                1 => {
                    code.extend([Op::Lock(lock), Op::Load(0), Op::Store(0, 1)]);
                    if self.below(2) == 0 {
                        code.extend([Op::Lock(other), Op::Add(1, 1), Op::Unlock(other)]);
                    }
                    code.push(Op::Unlock(lock));
                }
                2 => {
                    // Skips its critical section if the lock is held.
                    let end = code.len() + 4;
                    code.extend([Op::TryLock(lock), Op::JumpIf(0, end), Op::Add(0, 2), Op::Unlock(lock)]);
                }
                3 => code.extend([Op::Lock(lock), Op::Wait(lock), Op::Unlock(lock)]),
                _ => code.push(if self.below(2) == 0 { Op::NotifyOne } else { Op::NotifyAll }),
            }
        }
        code
    }
}
