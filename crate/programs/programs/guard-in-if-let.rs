//! # A lock held while the body runs
//!
//! Each thread takes a job from a list behind a mutex. The jobs have to be done together: whoever has one waits at a
//! barrier until all the others have theirs, too.
//!
//! **Watch for:** where each thread stands at the end. Then take the job before, and then try it with no jobs at all.
//!
//! **Before you run:** the guard is made in the head of an `if let`. Is the list locked in the body? And in the else
//! branch, which locks it again?
//!
//! **Afterwards:** In the body it is: the first thread waits for others that cannot come to the list. In the else
//! branch it is not, but only since edition 2024, in which this is compiled: before, the guard lived through `else` as
//! well, and 0 jobs were a deadlock, too.
//!
//! Concept: Guards
//! Teaches: What the head of an if let makes lives as long as its body.
//! Live threads: THREADS + 1

use std::sync::{Barrier, Mutex};
use std::thread;

/// Threads that take a job each, if there is one. (1..=16; model 2)
const THREADS: usize = 3;
/// Jobs in the list. (0..=16 jobs; model 2)
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
