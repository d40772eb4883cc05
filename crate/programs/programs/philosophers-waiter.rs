//! # Philosophers: ask the waiter
//!
//! A philosopher asks the waiter before touching a fork, and the waiter attends to one at a time until that one has
//! both. The waiter is one more lock, which is taken first by all, and given back before the meal.
//!
//! **Watch for:** all meals are eaten. See who waits for the waiter, and who for a fork.
//!
//! **Before you run:** how many philosophers can be holding exactly one fork at the same time?
//!
//! **Afterwards:** One: whom the waiter attends to. Whoever has the second fork is eating, needs nothing more, and
//! will put it back. The price: everybody waits for the pause of everybody, even across the table.
//!
//! Concept: Deadlock
//! Teaches: One lock around the taking of several makes taking them a single step.
//! Family: philosophers
//! Live threads: PHILOSOPHERS + 1

use std::sync::{Barrier, Mutex};
use std::{thread, time::Duration};

/// Philosophers at the table, and forks on it. (2..=32; model 3)
const PHILOSOPHERS: usize = 5;
/// How often each of them eats. (1..=1_000 meals; model 1)
const MEALS: usize = 10;
/// Pause between the first fork and the second. (0..=20 ms)
const PAUSE: u64 = 2;

fn main() {
    // Each fork counts how often it was used.
    let forks = Vec::from_iter((0..PHILOSOPHERS).map(|_| Mutex::new(0)));
    let (waiter, start) = (Mutex::new(()), Barrier::new(PHILOSOPHERS));

    let dine = |seat: usize| {
        start.wait();
        for _ in 0..MEALS {
            let attention = waiter.lock().unwrap();
            let mut left = forks[seat].lock().unwrap();
            thread::sleep(Duration::from_millis(PAUSE));
            let mut right = forks[(seat + 1) % PHILOSOPHERS].lock().unwrap();
            drop(attention); // The next one may ask while this one eats.
            *left += 1;
            *right += 1;
        } // Both forks are put back here.
    };
    thread::scope(|scope| {
        for seat in 0..PHILOSOPHERS {
            let philosopher = thread::Builder::new().name(format!("philosopher {seat}"));
            philosopher.spawn_scoped(scope, move || dine(seat)).unwrap();
        }
    });

    println!("expected: {} meals", PHILOSOPHERS * MEALS);
    println!("observed: {} meals", forks.iter().map(|fork| *fork.lock().unwrap()).sum::<usize>() / 2);
}
