//! # A lock held for the whole match
//!
//! Threads ask for squares, and a cache behind a mutex remembers those that were asked for before. The look-up stands
//! in the head of a match; one arm uses what was found, and the other stores what was not.
//!
//! **Watch for:** how far the first thread gets that finds nothing. Then look the square up before the match.
//!
//! **Before you run:** the cache is empty. What does the first thread find, and which locks does it take then?
//!
//! **Afterwards:** It finds nothing and goes to the arm that locks. But what is made in the head of a `match` lives
//! until its closing brace, and so does the guard: the thread waits for itself. Copied out in a `let` before, the
//! answer outlives the guard.
//!
//! Concept: Guards
//! Teaches: What the head of a match makes lives as long as the match.
//! Live threads: THREADS + 1

use std::{collections::BTreeMap, sync::Mutex, thread};

/// Threads that ask. (1..=16; model 2)
const THREADS: u64 = 3;
/// Numbers that each of them asks for. (1..=1_000 numbers; model 2)
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
