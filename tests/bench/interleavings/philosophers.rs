//! # Dining philosophers

use std::sync::{Arc, Mutex};
use std::thread;

/// Philosophers. (2..=8)
const PHILOSOPHERS: usize = 3;
/// Meals of each. (1..=8)
const ROUNDS: usize = 1;
/// The fork with the lower number first. (on | off)
const ORDERED: bool = false;

fn main() {
    let mut forks = Vec::new();
    for _ in 0..PHILOSOPHERS {
        forks.push(Arc::new(Mutex::new(0)));
    }
    let mut threads = Vec::new();
    for seat in 0..PHILOSOPHERS {
        let (left, right) = (seat, (seat + 1) % PHILOSOPHERS);
        let swap = ORDERED && right < left;
        let (first, second) = if swap { (right, left) } else { (left, right) };
        let (first, second) = (Arc::clone(&forks[first]), Arc::clone(&forks[second]));
        threads.push(thread::spawn(move || {
            for _ in 0..ROUNDS {
                let mut first = first.lock().unwrap();
                let mut second = second.lock().unwrap();
                *first += 1;
                *second += 1;
            }
        }));
    }
    for thread in threads {
        thread.join().unwrap();
    }
}
