//! # Counter that only one thread touches
//!
//! Several threads want to add to one counter, but none of them has it: they send their ones through a channel, and
//! main, which alone owns the counter, adds them up.
//!
//! **Watch for:** the total is exact, and the program has no lock of its own. See how long main takes to receive it
//! all.
//!
//! **Before you run:** what makes the loop that receives come to its end?
//!
//! **Afterwards:** The end of the last sender. Each thread drops its own when it is done, and main drops the first
//! one. Had main kept it, it would wait for ever for a message that it alone could send.
//!
//! Concept: Counters
//! Teaches: What has one owner needs no lock, and others can send it messages.
//! Family: counter
//! Live threads: THREADS + 1

use std::sync::mpsc;
use std::thread;

/// Threads that add to the counter. (1..=32; model 2)
const THREADS: u64 = 4;
/// How often each thread adds one. (1..=1_000_000 increments; model 2)
const INCREMENTS: u64 = 1_000;

fn main() {
    let (sender, receiver) = mpsc::channel();

    let mut threads = Vec::new();
    for _ in 0..THREADS {
        let sender = sender.clone();
        threads.push(thread::spawn(move || {
            for _ in 0..INCREMENTS {
                sender.send(1).unwrap();
            }
        }));
    }
    drop(sender);
    let mut counter = 0;
    for one in receiver {
        counter += one;
    }
    for thread in threads {
        thread.join().unwrap();
    }

    println!("expected: {}", THREADS * INCREMENTS);
    println!("observed: {counter}");
}
