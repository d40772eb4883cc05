//! # Locked increments

use std::sync::{Arc, Mutex};
use std::thread;

/// Threads. (1..=8)
const THREADS: usize = 2;
/// Increments of each. (1..=8)
const TIMES: usize = 4;

fn main() {
    let counter = Arc::new(Mutex::new(0));
    let mut threads = Vec::new();
    for _ in 0..THREADS {
        let counter = Arc::clone(&counter);
        threads.push(thread::spawn(move || {
            for _ in 0..TIMES {
                *counter.lock().unwrap() += 1;
            }
        }));
    }
    for thread in threads {
        thread.join().unwrap();
    }
    assert_eq!(*counter.lock().unwrap(), THREADS * TIMES);
}
