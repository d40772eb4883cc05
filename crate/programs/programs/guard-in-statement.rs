//! # A lock held for the rest of the statement
//!
//! Workers take jobs from a list behind a mutex, in one of two ways: within the call that does the work, or in a
//! statement before it. Each tells how many were at work at the same time.
//!
//! **Watch for:** what the workers do most of the time, with either way. The lock is needed for `pop` only.
//!
//! **Before you run:** `work(jobs.lock().unwrap().pop())`: until when is the list locked?
//!
//! **Afterwards:** Until the semicolon. The guard has no name, so that it is a temporary of the statement, and lives
//! as long as that: while the work is done, nobody else can take a job. With a `let` of its own the job outlives the
//! statement, and the guard does not. (A guard with a name lives until its block ends, or until `drop`.)
//!
//! Concept: Guards
//! Teaches: A guard without a name lives until its statement ends.
//! Live threads: THREADS + 1

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Barrier, Mutex};
use std::{thread, time::Duration};

/// Workers. (1..=16; model 2)
const THREADS: usize = 4;
/// Jobs in the list. (1..=100 jobs; model 2)
const JOBS: usize = 12;
/// How long a job takes. (0..=100 ms)
const JOB: u64 = 10;
/// Where a worker takes its job. ("in-call" | "own-statement")
const TAKE: &str = "in-call";

fn main() {
    let (jobs, start) = (Mutex::new(Vec::from_iter(0..JOBS)), Barrier::new(THREADS));
    let (working, most) = (AtomicUsize::new(0), AtomicUsize::new(0));

    let work = |job: Option<usize>| {
        if job.is_some() {
            most.fetch_max(working.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            thread::sleep(Duration::from_millis(JOB));
            working.fetch_sub(1, Ordering::SeqCst);
        }
        job.is_some()
    };
    let worker = || {
        start.wait();
        let mut more = true;
        while more {
            if TAKE == "in-call" {
                more = work(jobs.lock().unwrap().pop()); // Unlocked at this semicolon.
            } else {
                let job = jobs.lock().unwrap().pop(); // Unlocked at this one.
                more = work(job);
            }
        }
    };
    thread::scope(|scope| (0..THREADS).for_each(|_| drop(scope.spawn(worker))));

    println!("expected: {} at work at the same time", THREADS.min(JOBS));
    println!("observed: {} at work at the same time", most.into_inner());
}
