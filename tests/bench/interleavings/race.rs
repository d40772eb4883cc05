//! # Increments made of a load and a store

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Threads. (1..=8)
const THREADS: usize = 2;
/// Increments of each. (1..=8)
const TIMES: usize = 5;
/// Whether no increment may be lost. (on | off)
const EXACT: bool = false;

fn main() {
    let counter = Arc::new(AtomicUsize::new(0));
    let mut threads = Vec::new();
    for _ in 0..THREADS {
        let counter = Arc::clone(&counter);
        threads.push(thread::spawn(move || {
            for _ in 0..TIMES {
                let number = counter.load(Ordering::SeqCst);
                counter.store(number + 1, Ordering::SeqCst);
            }
        }));
    }
    for thread in threads {
        thread.join().unwrap();
    }
    let sum = counter.load(Ordering::SeqCst);
    assert!(if EXACT { sum == THREADS * TIMES } else { sum <= THREADS * TIMES });
}
