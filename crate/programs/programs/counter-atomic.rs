//! # Counter without a lock
//!
//! Several threads add to one atomic counter. Loading, adding and storing are one indivisible step, fetch_add, so there
//! is no moment at which another thread could slip in, and nobody needs a lock.
//!
//! **Watch for:** the total is exact, as with the mutex, and no thread ever waits. Compare the times of the two.
//!
//! **Before you run:** why does this need no lock, when loading and storing the same atomic lost updates?
//!
//! **Afterwards:** `fetch_add` loads, adds and stores in one step that the processor does not let be divided. It suits
//! a single number; two numbers that have to agree still need a lock.
//!
//! Concept: Counters
//! Teaches: One read-modify-write operation replaces the lock around a single number.
//! Family: counter
//! Live threads: THREADS + 1

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

/// Threads that add to the counter. (1..=32; model 2)
const THREADS: u64 = 4;
/// How often each thread adds one. (1..=1_000_000 increments; model 2)
const INCREMENTS: u64 = 1_000;

fn main() {
    let counter = Arc::new(AtomicU64::new(0));

    let mut threads = Vec::new();
    for _ in 0..THREADS {
        let counter = Arc::clone(&counter);
        threads.push(thread::spawn(move || {
            for _ in 0..INCREMENTS {
                // Relaxed is enough: the number stands for itself and guards no other data.
                counter.fetch_add(1, Ordering::Relaxed);
            }
        }));
    }
    for thread in threads {
        thread.join().unwrap();
    }

    println!("expected: {}", THREADS * INCREMENTS);
    println!("observed: {}", counter.load(Ordering::Relaxed));
}
