//! # A map in sixteen parts
//!
//! The keys are spread over sixteen maps, each behind a mutex of its own: the key tells which. Two threads wait for
//! each other only if their keys happen to be in the same part.
//!
//! **Watch for:** sixteen locks, each taken about as often, and hardly any waiting. Compare it with the map behind one
//! lock.
//!
//! **Before you run:** what can no longer be done in one step, now that there are sixteen locks?
//!
//! **Afterwards:** Whatever concerns the whole map: to count all its entries at one moment, a thread must hold all
//! sixteen locks. The sum at the end takes them one after the other, which is right only because nobody writes any
//! more.
//!
//! Concept: How much a lock guards
//! Teaches: Finer locks let more threads in, and make what concerns the whole harder.
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
    let shards = Vec::from_iter((0..16).map(|_| Mutex::new(HashMap::new())));

    let work = |thread: u64| {
        for operation in 0..OPERATIONS {
            let key = (thread * 13 + operation * 7) % KEYS;
            let mut map = shards[key as usize % 16].lock().unwrap();
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
    let sum = |map: &Mutex<HashMap<u64, u64>>| map.lock().unwrap().values().sum::<u64>();
    println!("observed: {} changes", shards.iter().map(sum).sum::<u64>());
}
