//! # Counter that is merged at the end
//!
//! Each thread counts in a variable of its own, which nobody else can see, and adds what it has counted to the shared
//! counter once, when it is done.
//!
//! **Watch for:** the total is exact. Compare how often the lock is taken, and the time, with the other counters.
//!
//! **Before you run:** with a million increments a thread instead of a thousand, how much more often is the lock
//! taken?
//!
//! **Afterwards:** Not at all: once a thread, whatever the number. To share less often is nearly always the best way
//! to a quicker program, as long as nobody has to see the total in between.
//!
//! Concept: Counters
//! Teaches: Count apart and merge once: the cheapest lock is the one that is not taken.
//! Family: counter
//! Live threads: THREADS + 1

use std::hint::black_box;
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
            let mut own = 0;
            for _ in 0..INCREMENTS {
                own = black_box(own + 1); // So that the compiler cannot foresee the sum.
            }
            *counter.lock().unwrap() += own;
        }));
    }
    for thread in threads {
        thread.join().unwrap();
    }

    println!("expected: {}", THREADS * INCREMENTS);
    println!("observed: {}", counter.lock().unwrap());
}
