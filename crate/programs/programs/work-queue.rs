//! # A queue of work, and its end
//!
//! Main puts jobs into a queue, and workers take them out. A worker that finds the queue empty sleeps until it is
//! notified. At the end main closes the queue, or forgets to.
//!
//! **Watch for:** how the jobs spread over the workers, and how they end. Then let main forget to close the queue.
//!
//! **Before you run:** how does a worker tell a queue that is empty for now from one that stays empty?
//!
//! **Afterwards:** It cannot, by looking at the jobs alone: somebody has to say so. `closed` is part of what the
//! workers wait for, it stands behind the same mutex, and because it concerns them all, all are notified.
//!
//! Concept: Handing over
//! Teaches: Workers need to be told that there will be no more work.
//! Live threads: WORKERS + 1

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex};
use std::thread;

/// Threads that work. (1..=32; model 2)
const WORKERS: usize = 4;
/// Jobs that main puts into the queue. (1..=10_000 jobs; model 2)
const JOBS: u64 = 200;
/// What main does at the end. ("close" | "forget")
const END: &str = "close";

#[derive(Default)]
struct Queue {
    jobs: VecDeque<u64>,
    closed: bool,
}

fn main() {
    let (queue, changed) = (Mutex::new(Queue::default()), Condvar::new());

    let work = || {
        let mut done = Vec::new();
        loop {
            let queue = queue.lock().unwrap();
            let mut queue = changed.wait_while(queue, |queue| queue.jobs.is_empty() && !queue.closed).unwrap();
            let Some(job) = queue.jobs.pop_front() else { return done };
            drop(queue); // The work itself needs no lock.
            done.push(job);
        }
    };
    let done = thread::scope(|scope| {
        let workers = Vec::from_iter((0..WORKERS).map(|_| scope.spawn(work)));
        for job in 1..=JOBS {
            queue.lock().unwrap().jobs.push_back(job);
            changed.notify_one();
        }
        queue.lock().unwrap().closed = END == "close";
        changed.notify_all();
        Vec::from_iter(workers.into_iter().map(|worker| worker.join().unwrap()))
    });

    println!("jobs of each worker: {:?}", done.iter().map(Vec::len).collect::<Vec<_>>());
    println!("expected: sum {}", JOBS * (JOBS + 1) / 2);
    println!("observed: sum {}", done.concat().iter().sum::<u64>());
}
