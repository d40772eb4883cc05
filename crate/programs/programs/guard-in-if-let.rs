//! # A lock held while the body runs
//!
//! Each thread takes a job from a list behind a mutex, and the jobs have to be done together: whoever has one waits
//! for the others. But the guard in the head of `if let` lives through the body, so nobody else comes to the list.
//!
//! **Watch for:** one thread waits at the barrier with the list locked, the rest wait for the list. With no jobs, all
//! take the else branch.
//!
//! **Before you run:** with 0 jobs every thread takes the else branch, which locks the list again. Does that end in a
//! deadlock, too?
//!
//! **Afterwards:** Not since edition 2024, in which this is compiled: there the guard ends before `else`. In edition
//! 2021 it lived through the else branch as well. Through the body it lives in every edition; a `let` of its own ends
//! it.
//!
//! Concept: Guards
//! Teaches: What the head of an if let makes lives as long as its body.
//! Live threads: THREADS + 1

use std::sync::{Barrier, Mutex};
use std::thread;

/// Threads that take a job each, if there is one. (1..=16)
const THREADS: usize = 3;
/// Jobs in the list. (0..=16 jobs)
const JOBS: usize = 3;
/// Where a thread takes its job. ("in-if-let" | "before")
const TAKE: &str = "in-if-let";

fn main() {
    let jobs = Mutex::new(Vec::from_iter(0..JOBS));
    let together = Barrier::new(THREADS.min(JOBS));
    let done = Mutex::new(0);

    let finish = |job| {
        together.wait();
        *done.lock().unwrap() += 1;
        println!("job {job} is done");
    };
    let worker = || {
        if TAKE == "before" {
            let job = jobs.lock().unwrap().pop(); // Unlocked at this semicolon.
            job.into_iter().for_each(finish);
        } else if let Some(job) = jobs.lock().unwrap().pop() {
            finish(job); // Still locked.
        } else {
            println!("{} jobs left for me", jobs.lock().unwrap().len()); // Unlocked before, and locked again.
        }
    };
    thread::scope(|scope| (0..THREADS).for_each(|_| drop(scope.spawn(worker))));

    println!("expected: {} jobs done", THREADS.min(JOBS));
    println!("observed: {} jobs done", done.lock().unwrap());
}
