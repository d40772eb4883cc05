//! # Counters side by side
//!
//! Each thread adds to a counter of its own. No data is shared, and no lock is needed. But the counters lie side by
//! side in memory, and processors do not fetch single numbers: they fetch lines of 64 bytes or more, and such a line
//! can be written by one at a time.
//!
//! **Watch for:** the time, beside that of the padded counters under the same parameters. The result is right in both.
//!
//! **Before you run:** no thread touches what another one touches. Can they slow each other down all the same?
//!
//! **Afterwards:** Yes: eight counters share a cache line, and each write takes the line away from the other
//! processors. That is false sharing. How much it costs depends on the processor, and on how many of the threads
//! really run at once.
//!
//! Concept: Sharing work
//! Teaches: Data that is not shared may still share a cache line.
//! Family: false-sharing
//! Live threads: THREADS + 1

use std::{hint::black_box, thread, time::Instant};

/// Threads, each with a counter that no other thread touches. (1..=32)
const THREADS: usize = 4;
/// How often each adds one to its counter. (1..=10_000_000 increments)
const INCREMENTS: u64 = 1_000_000;

#[derive(Clone)]
struct Counter(u64);

fn main() {
    let mut counters = vec![Counter(0); THREADS];

    let start = Instant::now();
    thread::scope(|scope| {
        for counter in &mut counters {
            scope.spawn(move || {
                for _ in 0..INCREMENTS {
                    *black_box(&mut counter.0) += 1; // In memory each time, and not in a register.
                }
            });
        }
    });
    println!("{:.1?}, with counters that are {} bytes apart", start.elapsed(), size_of::<Counter>());

    println!("expected: {}", THREADS as u64 * INCREMENTS);
    println!("observed: {}", counters.iter().map(|counter| counter.0).sum::<u64>());
}
