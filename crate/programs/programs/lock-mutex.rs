//! # A mutex, and who gets it
//!
//! Threads take a lock again and again until they have had a number of turns together. Whoever finds the mutex locked
//! is put to sleep until it is unlocked.
//!
//! **Watch for:** the turns of each thread. Jain's index is 100 % if all have had as many, and 25 % if one of four has
//! had all.
//!
//! **Before you run:** four threads compete for one lock in the same way. Will each have a quarter of the turns?
//!
//! **Afterwards:** Often not nearly. Who unlocks and locks again at once is quicker than a thread that has to wake up,
//! and the mutex lets whoever comes first have it: to make the quick one wait would take longer. Nobody is promised a
//! turn.
//!
//! Concept: What a lock is made of
//! Teaches: A mutex is quick because it is not fair.
//! Family: lock
//! Live threads: THREADS + 1

use std::{hint::black_box, sync::Mutex, thread, time::Duration, time::Instant};

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
    let turns = Mutex::new(0);

    let take_turn = || {
        let mut turn = turns.lock().unwrap();
        let mine = *turn < TURNS;
        *turn += u64::from(mine);
        busy(INSIDE);
        mine
    };
    let work = || (0..TURNS).take_while(|_| take_turn()).count() as u64;
    let (shares, time) = thread::scope(|scope| {
        let held = turns.lock().unwrap(); // Held until all stand in line.
        let threads = Vec::from_iter((0..THREADS).map(|_| scope.spawn(work)));
        thread::sleep(Duration::from_millis(5));
        let start = Instant::now();
        drop(held);
        (Vec::from_iter(threads.into_iter().map(|thread| thread.join().unwrap())), start.elapsed())
    });
    let (sum, squares) = (shares.iter().sum::<u64>(), shares.iter().map(|share| share * share).sum::<u64>());
    println!("{time:.1?}; turns of each thread: {shares:?}");
    println!("fairness: {} % (Jain's index)", 100 * sum * sum / (THREADS as u64 * squares));
    println!("expected: {TURNS} turns\nobserved: {sum} turns");
}
