//! # Counter behind a mutex
//!
//! Several threads add to one counter. The counter is inside a mutex, so a thread must lock it before it can touch the
//! number, and only one thread at a time can hold the lock. No addition is ever lost.
//!
//! **Watch for:** the total is exact in every run, and the price is waiting: compare one thread with many.
//!
//! **Before you run:** does it matter in which order the threads get the lock?
//!
//! **Afterwards:** Not for the total: each addition happens wholly inside the lock. The order differs from run to run
//! and nobody sees it in the number, only in who waited how long.
//!
//! Concept: Counters
//! Teaches: A mutex makes threads take turns, so that no addition is lost.
//! Family: counter
//! Live threads: THREADS + 1

use std::sync::{Arc, Mutex};
use std::thread;

/// Threads that add to the counter. (1..=32; model 2)
const THREADS: u64 = 4;
/// How often each thread adds one. (1..=1_000_000 increments; model 2)
const INCREMENTS: u64 = 1_000;

fn main() {
    let counter = Arc::new(Mutex::new(0));

    let mut threads = Vec::new();
    for _ in 0..THREADS {
        let counter = Arc::clone(&counter);
        threads.push(thread::spawn(move || {
            for _ in 0..INCREMENTS {
                let mut number = counter.lock().unwrap();
                *number += 1;
            } // `number` goes out of scope here, and that unlocks the mutex.
        }));
    }
    for thread in threads {
        thread.join().unwrap();
    }

    println!("expected: {}", THREADS * INCREMENTS);
    println!("observed: {}", counter.lock().unwrap());
}
