//! # A lock held for the whole match
//!
//! Threads ask for squares, and a cache behind a mutex remembers those that were computed. The look-up stands in the
//! head of a match, so its guard lives until the match ends, and the arm that stores a new square locks the cache
//! again.
//!
//! **Watch for:** the very first thread that finds nothing waits for a lock that it holds itself. With before-match
//! all goes well.
//!
//! **Before you run:** the cache is empty. What does the first thread find, and what does it do then?
//!
//! **Afterwards:** It finds nothing, and goes to the arm that locks. But what is made in the head of a `match` lives
//! until its closing brace, the guard too: the thread waits for itself. Copying the answer out first ends the guard
//! first.
//!
//! Concept: Guards
//! Teaches: What the head of a match makes lives as long as the match.
//! Live threads: THREADS + 1

use std::{collections::BTreeMap, sync::Mutex, thread};

/// Threads that ask. (1..=16)
const THREADS: u64 = 3;
/// Numbers that each of them asks for. (1..=1_000 numbers)
const NUMBERS: u64 = 10;
/// Where the cache is looked into. ("in-match" | "before-match")
const LOOK: &str = "in-match";

type Cache = Mutex<BTreeMap<u64, u64>>;

fn store(cache: &Cache, number: u64) -> u64 {
    *cache.lock().unwrap().entry(number).or_insert(number * number)
}

fn square(cache: &Cache, number: u64) -> u64 {
    if LOOK == "in-match" {
        return match cache.lock().unwrap().get(&number) {
            Some(known) => *known,
            None => store(cache, number), // The cache is still locked here.
        };
    }
    let known = cache.lock().unwrap().get(&number).copied(); // It is unlocked at this semicolon.
    match known {
        Some(known) => known,
        None => store(cache, number),
    }
}

fn main() {
    let cache = Mutex::new(BTreeMap::new());
    let ask = || (1..=NUMBERS).map(|number| square(&cache, number)).sum::<u64>();
    let sum: u64 = thread::scope(|scope| {
        let threads = Vec::from_iter((0..THREADS).map(|_| scope.spawn(ask)));
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    });
    println!("expected: {}", THREADS * (1..=NUMBERS).map(|number| number * number).sum::<u64>());
    println!("observed: {sum}");
}
