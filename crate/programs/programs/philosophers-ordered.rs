//! # Philosophers: lower fork first
//!
//! The forks are numbered, and everybody takes the one with the lower number first. For all but the last philosopher
//! that is the one on the left; for the last it is the one on the right.
//!
//! **Watch for:** all meals are eaten. Some wait long: for a fork whose holder waits for another one, and so on along
//! the table.
//!
//! **Before you run:** only the last philosopher does anything else than before. Why is that enough?
//!
//! **Afterwards:** A ring would need somebody who holds a higher fork and waits for a lower one, and nobody does. That
//! holds for any number of locks, as long as all threads take them in one order.
//!
//! Concept: Deadlock
//! Teaches: Where all take locks in one order, no ring can form.
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
    let start = Barrier::new(PHILOSOPHERS);

    let dine = |seat: usize| {
        let (left, right) = (seat, (seat + 1) % PHILOSOPHERS);
        start.wait();
        for _ in 0..MEALS {
            let mut first = forks[left.min(right)].lock().unwrap();
            thread::sleep(Duration::from_millis(PAUSE));
            let mut second = forks[left.max(right)].lock().unwrap();
            *first += 1;
            *second += 1;
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
