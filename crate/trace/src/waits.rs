//! Who can still go on? The wait-for analysis behind the verdict `deadlocked`.
//!
//! A thread *can go on* if it runs, if its wait ends by itself (a time limit), if what it waits for may already have
//! been granted, or if some thread that could grant it can go on. Everyone else is stuck for good. The first three are
//! facts of the moment; the fourth is a least fixed point over the graph. A lock is granted by its holders, a join by
//! the joined thread; a condition variable, channel, barrier or park may be granted by any thread at all.

use crate::report::{DeadlockKind, WaitKind};

/// What one thread does at the moment of the snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Its closure has ended.
    Ended,
    /// It runs, or its wait ends by itself, or it may have been woken already.
    CanGoOn,
    /// It waits until one particular thread, or each of several, does something: the holders of the lock it wants, or
    /// the thread that it joins.
    WaitsFor {
        /// What it does.
        kind: WaitKind,
        /// Indices of those threads; it is stuck if any of them is. Empty means that the lock is free.
        threads: Vec<usize>,
    },
    /// It waits until anybody wakes it.
    WaitsForAnyone {
        /// What it does.
        kind: WaitKind,
    },
}

/// The verdict on a snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standstill {
    /// What kind.
    pub kind: DeadlockKind,
    /// Threads of the ring in order, each waiting for the next and the last for the first; empty without a ring.
    pub cycle: Vec<usize>,
    /// The other threads that are stuck.
    pub others: Vec<usize>,
}

/// Finds the threads that can never go on. `None` while everyone may.
///
/// Some threads may be stuck while others run on: a ring of locks is reported as soon as it closes.
#[must_use]
pub fn find_standstill(threads: &[Doing]) -> Option<Standstill> {
    let stuck = stuck_threads(threads);
    let stuck_indices = || (0..threads.len()).filter(|&thread| stuck[thread]);
    stuck_indices().next()?;
    let cycle = find_cycle(threads, &stuck);
    let others = stuck_indices().filter(|thread| !cycle.contains(thread)).collect();
    let kind = if cycle.is_empty() { DeadlockKind::AllAsleep } else { DeadlockKind::Cycle };
    Some(Standstill { kind, cycle, others })
}

fn stuck_threads(threads: &[Doing]) -> Vec<bool> {
    let mut stuck: Vec<bool> = threads.iter().map(|doing| !matches!(doing, Doing::Ended | Doing::CanGoOn)).collect();
    loop {
        let anyone_live = threads.iter().zip(&stuck).any(|(doing, stuck)| !stuck && *doing != Doing::Ended);
        let mut changed = false;
        for (thread, doing) in threads.iter().enumerate() {
            let freed = match doing {
                Doing::WaitsFor { threads, .. } => threads.iter().all(|&other| !stuck[other]),
                Doing::WaitsForAnyone { .. } => anyone_live,
                Doing::Ended | Doing::CanGoOn => true,
            };
            if stuck[thread] && freed {
                stuck[thread] = false;
                changed = true;
            }
        }
        if !changed {
            return stuck;
        }
    }
}

/// Follows, from each stuck thread, the stuck threads that it waits for, until one comes round again.
fn find_cycle(threads: &[Doing], stuck: &[bool]) -> Vec<usize> {
    for start in (0..threads.len()).filter(|&thread| stuck[thread]) {
        let mut path = vec![start];
        while let Some(next) = stuck_granter(&threads[path[path.len() - 1]], stuck) {
            if let Some(from) = path.iter().position(|&seen| seen == next) {
                return path.split_off(from);
            }
            path.push(next);
        }
    }
    Vec::new()
}

fn stuck_granter(doing: &Doing, stuck: &[bool]) -> Option<usize> {
    let Doing::WaitsFor { threads, .. } = doing else { return None };
    threads.iter().copied().find(|&other| stuck[other])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One word a thread: `run`, `end`, `any` (waits for anyone), or `>1,2` (waits for threads 1 and 2); `>` alone is a
    /// wait for a free lock. The expected text is `-`, or `cycle 0 1 + 2`, or `asleep + 0 1`.
    fn check(threads: &str, expected: &str) {
        let doing: Vec<Doing> = threads
            .split_whitespace()
            .map(|word| match word {
                "run" => Doing::CanGoOn,
                "end" => Doing::Ended,
                "any" => Doing::WaitsForAnyone { kind: WaitKind::Condvar },
                granters => Doing::WaitsFor {
                    kind: WaitKind::Lock,
                    threads: granters[1..].split(',').filter(|n| !n.is_empty()).map(|n| n.parse().unwrap()).collect(),
                },
            })
            .collect();
        let list = |threads: &[usize]| threads.iter().map(|thread| format!(" {thread}")).collect::<String>();
        let found = find_standstill(&doing).map_or("-".to_owned(), |standstill| {
            let kind = if standstill.kind == DeadlockKind::Cycle { "cycle" } else { "asleep" };
            format!("{kind}{} +{}", list(&standstill.cycle), list(&standstill.others))
        });
        assert_eq!(found, expected, "for {threads}");
    }

    #[test]
    fn standstills() {
        check("run run", "-");
        check("end end", "-");
        check("run any", "-");
        check("any any", "asleep + 0 1");
        check("any end", "asleep + 0");
        check(">1 >0", "cycle 0 1 +");
        check(">1 >2 >1", "cycle 1 2 + 0");
        check(">0", "cycle 0 +");
        // A ring is final even while others run.
        check(">1 >0 run", "cycle 0 1 +");
        // A join on a running thread, and a wait for a lock that is free, are not stuck.
        check(">1 run", "-");
        check(">1 >", "-");
        // Main joins a consumer that nobody will wake any more.
        check(">1 any end", "asleep + 0 1");
        // A writer waits for two readers, one of whom waits for the writer.
        check(">1,2 >0 run", "cycle 0 1 +");
        // A thread asleep with the lock in its hands, while somebody else runs and may wake it.
        check(">1 any run", "-");
    }
}
