//! # Work in phases, with a barrier
//!
//! Threads work in phases: in each, every thread takes a step and then looks whether all others are at the same step.
//! A barrier holds everybody until the last one has arrived.
//!
//! **Watch for:** how often somebody was found out of step, with the barrier and without it.
//!
//! **Before you run:** there are two waits in each phase, one before looking and one after it. What is the second one
//! for?
//!
//! **Afterwards:** It keeps the quick from taking the next step while the slow are still looking. A barrier says that
//! everyone has arrived, not that everyone has gone on.
//!
//! Concept: Waiting
//! Teaches: A barrier keeps threads in step: nobody begins a phase before all have ended the last.
//! Live threads: THREADS + 1

use std::sync::Barrier;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

/// Threads that go in step. (2..=32; model 2)
const THREADS: usize = 4;
/// Phases of the work. (1..=1_000 phases; model 2)
const PHASES: u32 = 100;
/// Wait for each other at a barrier. (on | off)
const BARRIER: bool = true;

fn main() {
    let steps = Vec::from_iter((0..THREADS).map(|_| AtomicU32::new(0)));
    let (out_of_step, barrier) = (AtomicU32::new(0), Barrier::new(THREADS));

    let meet = || {
        if BARRIER {
            barrier.wait();
        }
    };
    let work = |thread: usize| {
        for phase in 1..=PHASES {
            steps[thread].store(phase, Ordering::SeqCst);
            meet(); // Until all have taken their step.
            if steps.iter().any(|step| step.load(Ordering::SeqCst) != phase) {
                out_of_step.fetch_add(1, Ordering::SeqCst);
            }
            meet(); // Until all have looked.
        }
    };
    thread::scope(|scope| {
        for thread in 0..THREADS {
            scope.spawn(move || work(thread));
        }
    });

    println!("expected: out of step 0 times");
    println!("observed: out of step {} times", out_of_step.into_inner());
}
