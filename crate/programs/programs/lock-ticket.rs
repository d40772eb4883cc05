//! # A ticket lock: first come, first served
//!
//! As at a counter in an office: who wants the lock draws a ticket with the next number, and waits until that number
//! is served. Who unlocks calls the next number. Nobody can overtake.
//!
//! **Watch for:** the turns of each thread, and the time, beside those of the other two locks. Try 1, 2 and 8 threads.
//!
//! **Before you run:** nobody overtakes, so that all have the same share. What might that cost?
//!
//! **Afterwards:** The lock goes to the next in line, even if that thread is not running just now, and others that
//! could use it at once may not. With more threads than processors, everybody waits until the system lets the right
//! one run.
//!
//! Concept: What a lock is made of
//! Teaches: Fairness has a price: the next in line may not be ready.
//! Family: lock
//! Live threads: THREADS + 1

use std::sync::atomic::{AtomicU64, Ordering};
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
    let (tickets, served, turns) = (AtomicU64::new(0), AtomicU64::new(0), AtomicU64::new(0));

    let lock = || {
        let ticket = tickets.fetch_add(1, Ordering::Relaxed);
        while served.load(Ordering::Acquire) != ticket {
            busy(2_000); // Looking all the time would keep the holder from the memory that it needs.
        }
    };
    let unlock = || {
        served.fetch_add(1, Ordering::Release);
    };
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
