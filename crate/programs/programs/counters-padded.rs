//! # Counters that keep their distance
//!
//! Each thread adds to a counter of its own, which no other thread touches, so that no lock is needed. The counters
//! are aligned to 128 bytes, which takes sixteen times the memory.
//!
//! **Watch for:** the time, beside that of the packed counters under the same parameters. The result is right in both.
//!
//! **Before you run:** what does one attribute change, in a program that otherwise stays as it was?
//!
//! **Afterwards:** The places of the counters: no two lie in one cache line, so that no processor takes a line away
//! from another one. With one thread both programs take the same time; with several, the packed one may take several
//! times as long.
//!
//! Concept: Sharing work
//! Teaches: What different threads write belongs in different cache lines.
//! Family: false-sharing
//! Live threads: THREADS + 1

use std::{hint::black_box, thread, time::Instant};

/// Threads, each with a counter that no other thread touches. (1..=32; model 2)
const THREADS: usize = 4;
/// How often each adds one to its counter. (1..=10_000_000 increments; model 2)
const INCREMENTS: u64 = 1_000_000;

#[repr(align(128))]
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
