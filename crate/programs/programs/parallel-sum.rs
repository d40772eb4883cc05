//! # One sum, four ways
//!
//! Threads add up the same numbers: locking the total for every number, locking it once each, sending their parts
//! through a channel, and last with rayon, a library that divides the work among a thread for each processor.
//!
//! **Watch for:** all four find the same sum, but not in the same time. What is shared most often costs most.
//!
//! **Before you run:** which of the four ways is slowest, and would more threads help it?
//!
//! **Afterwards:** The lock for every number: its threads do little else than hand the lock on, and more of them make
//! it worse. The others share once per thread, so that they differ little.
//!
//! Concept: Sharing work
//! Teaches: Share results, not every step towards them.
//! Live threads: THREADS + 1

use rayon::prelude::*;
use std::sync::{Mutex, mpsc};
use std::thread;
use std::time::Instant;

/// Threads that the first three ways use. (1..=32)
const THREADS: usize = 4;
/// Numbers to add up, from 1. (1..=1_000_000 numbers)
const NUMBERS: u64 = 100_000;

/// Gives each thread its part of the numbers, and waits until all are done.
fn divide(numbers: &[u64], work: impl Fn(&[u64]) + Sync) {
    thread::scope(|scope| {
        for part in numbers.chunks(numbers.len().div_ceil(THREADS)) {
            scope.spawn(|| work(part));
        }
    });
}

fn timed(name: &str, work: impl FnOnce() -> u64) -> u64 {
    let start = Instant::now();
    let sum = work();
    println!("{name}: {:.1?}", start.elapsed());
    sum
}

fn main() {
    let numbers = Vec::from_iter(1..=NUMBERS);
    let shared = Mutex::new(0);
    let often = timed("a lock for every number", || {
        divide(&numbers, |part| part.iter().for_each(|number| *shared.lock().unwrap() += number));
        *shared.lock().unwrap()
    });
    let total = Mutex::new(0);
    let once = timed("a lock for every thread", || {
        divide(&numbers, |part| *total.lock().unwrap() += part.iter().sum::<u64>());
        *total.lock().unwrap()
    });
    let (sender, receiver) = mpsc::channel();
    let sent = timed("a channel", || {
        divide(&numbers, |part| sender.send(part.iter().sum::<u64>()).unwrap());
        receiver.try_iter().sum()
    });
    let rayon = timed("rayon", || numbers.par_iter().sum());

    println!("expected: {:?}", [NUMBERS * (NUMBERS + 1) / 2; 4]);
    println!("observed: {:?}", [often, once, sent, rayon]);
}
