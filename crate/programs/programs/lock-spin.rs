//! # A spin lock from one atomic
//!
//! The lock is a single bit: who swaps true into it and finds false has it. Who finds true tries again and again, and
//! never sleeps.
//!
//! **Watch for:** to a spinning thread there is no waiting: its time counts as running. Try 2 threads with little to
//! do inside, then 32.
//!
//! **Before you run:** when is a thread that spins quicker than one that sleeps, and when is it slower?
//!
//! **Afterwards:** Quicker where the wait is shorter than falling asleep and waking up, and the holder runs on another
//! processor at the same time. With more threads than processors, the holder may have to wait for those who spin for
//! it.
//!
//! Concept: What a lock is made of
//! Teaches: Spinning wins short waits and wastes long ones.
//! Family: lock
//! Live threads: THREADS + 1

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::{hint::black_box, thread, time::Duration, time::Instant};

/// Threads that want the lock. (1..=32; model 2)
const THREADS: usize = 4;
/// How often it is taken, by all together. (1..=100_000 turns; model 2)
const TURNS: u64 = 60;
/// Work while the lock is held. (0..=100_000 steps; model 0)
const INSIDE: u64 = 2_000;

fn busy(steps: u64) {
    black_box((0..steps).map(black_box).sum::<u64>());
}

fn main() {
    let (locked, turns) = (AtomicBool::new(false), AtomicU64::new(0));

    let lock = || {
        while locked.swap(true, Ordering::Acquire) {
            busy(2_000); // Looking all the time would keep the holder from the memory that it needs.
        }
    };
    let unlock = || locked.store(false, Ordering::Release);
    let take_turn = || {
        lock();
        // Loading and storing apart would lose turns if two threads came here at once.
        let turn = turns.load(Ordering::Relaxed);
        turns.store(TURNS.min(turn + 1), Ordering::Relaxed);
        busy(INSIDE);
        unlock();
        turn < TURNS
    };
    let work = || (0..TURNS).take_while(|_| take_turn()).count() as u64;
    let (shares, time) = thread::scope(|scope| {
        lock(); // Held until all stand in line.
        let threads = Vec::from_iter((0..THREADS).map(|_| scope.spawn(work)));
        thread::sleep(Duration::from_millis(5));
        let start = Instant::now();
        unlock();
        (Vec::from_iter(threads.into_iter().map(|thread| thread.join().unwrap())), start.elapsed())
    });
    let (sum, squares) = (shares.iter().sum::<u64>(), shares.iter().map(|share| share * share).sum::<u64>());
    println!("{time:.1?}; turns of each thread: {shares:?}");
    println!("fairness: {} % (Jain's index)", 100 * sum * sum / (THREADS as u64 * squares));
    println!("expected: {TURNS} turns\nobserved: {sum} turns");
}
