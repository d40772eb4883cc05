//! # Counters side by side
//!
//! Each thread adds to a counter of its own, which no other thread touches, so that no lock is needed. The counters
//! lie side by side in memory.
//!
//! **Watch for:** the time, beside that of the padded counters under the same parameters. The result is right in both.
//!
//! **Before you run:** no thread touches what another one touches. Can they slow each other down all the same?
//!
//! **Afterwards:** Yes. Processors do not fetch single numbers but lines of 64 bytes or more, and only one of them can
//! write to a line at a time: eight counters share one. That is false sharing. What it costs depends on the processor,
//! and on how many threads really run at once.
//!
//! Concept: Sharing work
//! Teaches: Data that is not shared may still share a cache line.
//! Family: false-sharing
//! Live threads: THREADS + 1

use std::{hint::black_box, thread, time::Instant};

/// Threads, each with a counter that no other thread touches. (1..=32; model 2)
const THREADS: usize = 4;
/// How often each adds one to its counter. (1..=10_000_000 increments; model 2)
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
