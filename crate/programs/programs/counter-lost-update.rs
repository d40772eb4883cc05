//! # Counter that loses updates
//!
//! Several threads add to one counter. Loading the number is atomic and storing it is atomic, but adding one takes
//! both: between the two another thread may store as well, and then one of the two additions is overwritten.
//!
//! **Watch for:** the total is too small, and different in every run. With one thread it is exact.
//!
//! **Before you run:** every single load and store here is atomic. How can an addition still be lost?
//!
//! **Afterwards:** Two threads load the same number, both add one, and both store the same result. Each step was
//! indivisible, but not the three together.
//!
//! Concept: Counters
//! Teaches: Atomic steps do not add up to an atomic whole.
//! Family: counter
//! Live threads: THREADS + 1

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Barrier};
use std::thread;

/// Threads that add to the counter. (1..=32; model 2)
const THREADS: u64 = 4;
/// How often each thread adds one. (1..=1_000_000 increments; model 2)
const INCREMENTS: u64 = 500_000;

fn main() {
    let counter = Arc::new(AtomicU64::new(0));
    let start = Arc::new(Barrier::new(THREADS as usize));

    let mut threads = Vec::new();
    for _ in 0..THREADS {
        let counter = Arc::clone(&counter);
        let start = Arc::clone(&start);
        threads.push(thread::spawn(move || {
            start.wait(); // So that no thread is done before the last one begins.
            for _ in 0..INCREMENTS {
                let number = counter.load(Ordering::SeqCst);
                // Whatever another thread stores right here is lost.
                counter.store(number + 1, Ordering::SeqCst);
            }
        }));
    }
    for thread in threads {
        thread.join().unwrap();
    }

    println!("expected: {}", THREADS * INCREMENTS);
    println!("observed: {}", counter.load(Ordering::SeqCst));
}
