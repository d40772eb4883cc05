//! # Philosophers: put it back
//!
//! Each takes the left fork and then tries the right one. If it is not free, the philosopher does not wait for it: the
//! left fork goes back on the table, and the next attempt comes after a rest, which is longer at each seat.
//!
//! **Watch for:** all meals are eaten, and the output says how many attempts were in vain.
//!
//! **Before you run:** nobody ever waits while holding a fork. Can this program still run for ever without a meal?
//!
//! **Afterwards:** In theory: all take the left fork, all fail, all put it back, all again. That is a livelock, and if
//! all rested equally long it would really happen. Rests that differ let somebody get both forks; the locks do not.
//!
//! Concept: Deadlock
//! Teaches: Giving a lock back instead of waiting prevents the ring, at the price of work in vain.
//! Family: philosophers
//! Live threads: PHILOSOPHERS + 1

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Barrier, Mutex};
use std::{thread, time::Duration};

/// Philosophers at the table, and forks on it. (2..=32; model 2)
const PHILOSOPHERS: usize = 5;
/// How often each of them eats. (1..=1_000 meals; model 1)
const MEALS: usize = 10;
/// Pause between the first fork and the second. (0..=20 ms)
const PAUSE: u64 = 2;

fn main() {
    // Each fork counts how often it was used.
    let forks = Vec::from_iter((0..PHILOSOPHERS).map(|_| Mutex::new(0)));
    let (in_vain, start) = (AtomicUsize::new(0), Barrier::new(PHILOSOPHERS));

    let eat = |seat: usize| {
        let mut left = forks[seat].lock().unwrap();
        thread::sleep(Duration::from_millis(PAUSE));
        let Ok(mut right) = forks[(seat + 1) % PHILOSOPHERS].try_lock() else { return false };
        *left += 1;
        *right += 1;
        true
    };
    let dine = |seat: usize| {
        start.wait();
        for _ in 0..MEALS {
            while !eat(seat) {
                in_vain.fetch_add(1, Ordering::Relaxed);
                thread::sleep(Duration::from_millis(PAUSE * seat as u64)); // In step with nobody.
            }
        }
    };
    thread::scope(|scope| {
        for seat in 0..PHILOSOPHERS {
            let philosopher = thread::Builder::new().name(format!("philosopher {seat}"));
            philosopher.spawn_scoped(scope, move || dine(seat)).unwrap();
        }
    });

    println!("attempts in vain: {}", in_vain.into_inner());
    println!("expected: {} meals", PHILOSOPHERS * MEALS);
    println!("observed: {} meals", forks.iter().map(|fork| *fork.lock().unwrap()).sum::<usize>() / 2);
}
