//! # Counter behind an RwLock
//!
//! Several threads add to one counter behind an RwLock, which lets any number of readers in together, or one writer
//! alone.
//!
//! **Watch for:** the total is exact. Compare the time, and who waits, with the mutex under the same parameters.
//!
//! **Before you run:** is an RwLock quicker than a Mutex here, since it can let several threads in at once?
//!
//! **Afterwards:** No: nobody only reads. Every thread asks for the lock as a writer, so that they take turns just as
//! with the mutex, and an RwLock has more to look after: it is at best as quick.
//!
//! Concept: Counters
//! Teaches: An RwLock gains nothing where every access is a change.
//! Family: counter
//! Live threads: THREADS + 1

use std::sync::{Arc, RwLock};
use std::thread;

/// Threads that add to the counter. (1..=32; model 2)
const THREADS: u64 = 4;
/// How often each thread adds one. (1..=1_000_000 increments; model 2)
const INCREMENTS: u64 = 1_000;

fn main() {
    let counter = Arc::new(RwLock::new(0));

    let mut threads = Vec::new();
    for _ in 0..THREADS {
        let counter = Arc::clone(&counter);
        threads.push(thread::spawn(move || {
            for _ in 0..INCREMENTS {
                let mut number = counter.write().unwrap();
                *number += 1;
            } // `number` goes out of scope here, and that unlocks the RwLock.
        }));
    }
    for thread in threads {
        thread.join().unwrap();
    }

    println!("expected: {}", THREADS * INCREMENTS);
    println!("observed: {}", counter.read().unwrap());
}
