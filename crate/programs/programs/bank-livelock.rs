//! # Two transfers that give way for ever
//!
//! Two threads move money between the same two accounts, in opposite directions. Each locks its own account and tries
//! the other; if that is locked, it gives way: it unlocks and begins again, and so does the other, at the same moment.
//!
//! **Watch for:** what the threads do all the time, what they get done, and that no lock is ever waited for.
//!
//! **Before you run:** two people meet in a corridor and both step aside, to the same side, again and again. What
//! would help them?
//!
//! **Afterwards:** That they behave differently. With varied-pause each waits another time before it tries again, and
//! one gets past; networks do so with random pauses that grow. One order for all locks would need no such luck.
//!
//! Concept: Deadlock
//! Teaches: In a livelock everyone moves and nobody gets on; only a difference between them ends it.
//! Live threads: 3

use std::sync::{Barrier, Mutex};
use std::{thread, time::Duration};

/// How often a thread tries before it gives up. (1..=1_000 attempts; model 2)
const ATTEMPTS: u64 = 20;
/// How long it looks at an account. (1..=20 ms)
const LOOK: u64 = 2;
/// When it tries again after it gave way. ("at-once" | "varied-pause")
const AGAIN: &str = "at-once";

fn pause(times: u64) {
    thread::sleep(Duration::from_millis(LOOK * times));
}

/// Whether the money was moved.
fn transfer(thread: u64, from: &Mutex<i64>, to: &Mutex<i64>, start: &Barrier) -> bool {
    start.wait();
    for _ in 0..ATTEMPTS {
        let mut source = from.lock().unwrap();
        pause(1);
        if let Ok(mut target) = to.try_lock() {
            *source -= 10;
            *target += 10;
            return true;
        }
        pause(1); // It finds out that the target is locked.
        drop(source);
        pause(if AGAIN == "at-once" { 0 } else { 3 * thread });
    }
    println!("thread {thread} gives up after {ATTEMPTS} attempts");
    false
}

fn main() {
    let (giro, savings, start) = (Mutex::new(100), Mutex::new(100), Barrier::new(2));
    let done = thread::scope(|scope| {
        let there = scope.spawn(|| transfer(1, &giro, &savings, &start));
        let back = scope.spawn(|| transfer(2, &savings, &giro, &start));
        [there.join().unwrap(), back.join().unwrap()]
    });
    println!("expected: 2 transfers");
    println!("observed: {} transfers", done.iter().filter(|done| **done).count());
}
