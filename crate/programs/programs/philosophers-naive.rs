//! # Philosophers: left fork first
//!
//! Philosophers sit around a table with a fork between each two of them. To eat, each takes the fork on the left, and
//! after a pause the one on the right.
//!
//! **Watch for:** the ring in the report. Without the pause it may take many meals to come to it, or it may not come
//! at all.
//!
//! **Before you run:** each fork is taken and put back in good order. What has to happen for nobody ever to eat again?
//!
//! **Afterwards:** There has to be one moment at which each holds the left fork. Four things come together: forks are
//! exclusive, one is held while another is waited for, nobody takes a fork away, and the waiting forms a ring. Where
//! one of them is missing, there is no deadlock.
//!
//! Concept: Deadlock
//! Teaches: A ring of threads, each with one lock and wanting the next, never moves again.
//! Family: philosophers
//! Live threads: PHILOSOPHERS + 1

use std::sync::{Barrier, Mutex};
use std::{thread, time::Duration};

/// Philosophers at the table, and forks on it. (2..=32; model 3)
const PHILOSOPHERS: usize = 5;
/// How often each of them eats. (1..=1_000 meals; model 1)
const MEALS: usize = 10;
/// Pause between the first fork and the second. (0..=20 ms)
const PAUSE: u64 = 2;

fn main() {
    // Each fork counts how often it was used.
    let forks = Vec::from_iter((0..PHILOSOPHERS).map(|_| Mutex::new(0)));
    let start = Barrier::new(PHILOSOPHERS);

    let dine = |seat: usize| {
        start.wait();
        for _ in 0..MEALS {
            let mut left = forks[seat].lock().unwrap();
            thread::sleep(Duration::from_millis(PAUSE));
            let mut right = forks[(seat + 1) % PHILOSOPHERS].lock().unwrap();
            *left += 1;
            *right += 1;
        } // Both forks are put back here.
    };
    thread::scope(|scope| {
        for seat in 0..PHILOSOPHERS {
            let philosopher = thread::Builder::new().name(format!("philosopher {seat}"));
            philosopher.spawn_scoped(scope, move || dine(seat)).unwrap();
        }
    });

    println!("expected: {} meals", PHILOSOPHERS * MEALS);
    println!("observed: {} meals", forks.iter().map(|fork| *fork.lock().unwrap()).sum::<usize>() / 2);
}
