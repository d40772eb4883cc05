//! # Readers and writers
//!
//! Threads look numbers up in a table and now and then change it, first behind an RwLock and then behind a Mutex. The
//! RwLock lets any number of readers in together; the Mutex lets in one thread at a time, whatever it wants to do.
//!
//! **Watch for:** how the two times change with the share of reads. A larger table makes each look at it longer.
//!
//! **Before you run:** at which share of reads does the RwLock win, and can it ever lose?
//!
//! **Afterwards:** It wins when many readers stay inside for long. It costs more to lock than a Mutex, so with short
//! looks, or many writers who wait until all readers are out, it loses.
//!
//! Concept: Readers and writers
//! Teaches: An RwLock pays when reads are many and long; measure before choosing it.
//! Live threads: THREADS + 1

use std::sync::{Mutex, RwLock};
use std::thread;
use std::time::Instant;

/// Threads that read and write. (1..=32; model 2)
const THREADS: usize = 4;
/// How often each thread uses the table. (1..=10_000 operations; model 2)
const OPERATIONS: usize = 1_000;
/// Share of the operations that only read. (0..=100 %; model 50)
const READS: usize = 90;
/// Numbers in the table. (1..=100_000 numbers; model 2)
const SIZE: usize = 10_000;

fn measure(name: &str, read: impl Fn() -> u64 + Sync, write: impl Fn() + Sync) {
    let start = Instant::now();
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                for operation in 0..OPERATIONS {
                    if operation * 37 % 100 < READS {
                        assert_eq!(read() % SIZE as u64, 0, "a reader saw half a change");
                    } else {
                        write();
                    }
                }
            });
        }
    });
    println!("{name}: {:.1?}", start.elapsed());
}

fn main() {
    let shared = RwLock::new(vec![0; SIZE]);
    let read = || shared.read().unwrap().iter().sum();
    let write = || shared.write().unwrap().iter_mut().for_each(|number| *number += 1);
    measure("RwLock", read, write);

    let exclusive = Mutex::new(vec![0; SIZE]);
    let read = || exclusive.lock().unwrap().iter().sum();
    let write = || exclusive.lock().unwrap().iter_mut().for_each(|number| *number += 1);
    measure("Mutex", read, write);

    let writes = (0..OPERATIONS).filter(|operation| operation * 37 % 100 >= READS).count();
    let (shared, exclusive) = (shared.into_inner().unwrap(), exclusive.into_inner().unwrap());
    println!("expected: {} changes, {} changes", writes * THREADS, writes * THREADS);
    println!("observed: {} changes, {} changes", shared[0], exclusive[0]);
}
