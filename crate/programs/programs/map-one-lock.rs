//! # A map behind one lock
//!
//! Threads look keys up in a map and now and then change one. The whole map is behind a single mutex.
//!
//! **Watch for:** how long threads wait, and how the time changes with more threads. Compare it with the other two
//! maps.
//!
//! **Before you run:** two threads use different keys. Do they have to wait for each other?
//!
//! **Afterwards:** They would not have to, but they do: there is one lock, and it guards the whole map. That is simple
//! and often quick enough, as long as threads spend most of their time elsewhere.
//!
//! Concept: How much a lock guards
//! Teaches: A coarse lock is simple, and makes everyone wait for everyone.
//! Family: map
//! Live threads: THREADS + 1

use std::{collections::HashMap, hint::black_box, sync::Mutex, thread, time::Instant};

/// Threads that use the map. (1..=32; model 2)
const THREADS: u64 = 4;
/// How often each of them uses it. (1..=100_000 operations; model 2)
const OPERATIONS: u64 = 5_000;
/// Share of the operations that only read. (0..=100 %; model 50)
const READS: u64 = 80;
/// Keys in the map. (1..=10_000 keys; model 2)
const KEYS: u64 = 500;

fn main() {
    let map = Mutex::new(HashMap::new());

    let work = |thread: u64| {
        for operation in 0..OPERATIONS {
            let key = (thread * 13 + operation * 7) % KEYS;
            let mut map = map.lock().unwrap();
            if operation * 37 % 100 < READS {
                black_box(map.get(&key));
            } else {
                *map.entry(key).or_insert(0) += 1;
            }
        }
    };
    let start = Instant::now();
    thread::scope(|scope| (0..THREADS).for_each(|thread| drop(scope.spawn(move || work(thread)))));
    println!("{:.1?}", start.elapsed());

    let writes = (0..OPERATIONS).filter(|operation| operation * 37 % 100 >= READS).count() as u64;
    println!("expected: {} changes", THREADS * writes);
    println!("observed: {} changes", map.lock().unwrap().values().sum::<u64>());
}
