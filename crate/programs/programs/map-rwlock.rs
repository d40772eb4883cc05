//! # A map that many may read
//!
//! The whole map is behind one RwLock. Threads that only look a key up may do so together; one that changes something
//! has to be alone.
//!
//! **Watch for:** how much the share of reads matters here, and how little for the map behind one lock.
//!
//! **Before you run:** with 80 % reads, should four threads be four times as quick as with a mutex?
//!
//! **Afterwards:** No. A look is over in no time, so that locking is most of the work; and each reader changes the
//! lock's own count of readers, for which the processors compete as they do for a mutex. It pays when readers stay
//! inside for long.
//!
//! Concept: How much a lock guards
//! Teaches: Readers that share a lock still share the lock itself.
//! Family: map
//! Live threads: THREADS + 1

use std::{collections::HashMap, hint::black_box, sync::RwLock, thread, time::Instant};

/// Threads that use the map. (1..=32; model 2)
const THREADS: u64 = 4;
/// How often each of them uses it. (1..=100_000 operations; model 2)
const OPERATIONS: u64 = 5_000;
/// Share of the operations that only read. (0..=100 %; model 50)
const READS: u64 = 80;
/// Keys in the map. (1..=10_000 keys; model 2)
const KEYS: u64 = 500;

fn main() {
    let map = RwLock::new(HashMap::new());

    let work = |thread: u64| {
        for operation in 0..OPERATIONS {
            let key = (thread * 13 + operation * 7) % KEYS;
            if operation * 37 % 100 < READS {
                black_box(map.read().unwrap().get(&key));
            } else {
                *map.write().unwrap().entry(key).or_insert(0) += 1;
            }
        }
    };
    let start = Instant::now();
    thread::scope(|scope| (0..THREADS).for_each(|thread| drop(scope.spawn(move || work(thread)))));
    println!("{:.1?}", start.elapsed());

    let writes = (0..OPERATIONS).filter(|operation| operation * 37 % 100 >= READS).count() as u64;
    println!("expected: {} changes", THREADS * writes);
    println!("observed: {} changes", map.read().unwrap().values().sum::<u64>());
}
