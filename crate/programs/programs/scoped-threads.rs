//! # Threads that borrow
//!
//! Each thread looks for the largest number in its part of a list and writes it into a place of its own. They borrow
//! the list and their places from main: the scope does not end before all its threads have ended.
//!
//! **Watch for:** no Arc, no lock, no clone. Main waits at the end of the scope and then has everything to itself
//! again.
//!
//! **Before you run:** the threads write into the same vector without a lock. Why is that no data race?
//!
//! **Afterwards:** `iter_mut` lends each thread another element, and the compiler knows that no two of these loans
//! overlap. What nobody else can reach needs no lock.
//!
//! Concept: Ownership
//! Teaches: A scope lets threads borrow, because it waits for them.
//! Live threads: THREADS + 1

use std::thread;

/// Threads that look through a part each. (1..=32; model 2)
const THREADS: usize = 4;
/// Numbers in the list. (1..=1_000_000 numbers; model 4)
const NUMBERS: usize = 100_000;

fn main() {
    let numbers = Vec::from_iter((0..NUMBERS as u64).map(|number| number * 7919 % 1_000_003));
    let mut largest = vec![0; THREADS];

    let part = NUMBERS.div_ceil(THREADS);
    thread::scope(|scope| {
        for (part, place) in numbers.chunks(part).zip(largest.iter_mut()) {
            scope.spawn(move || *place = part.iter().copied().max().unwrap_or(0));
        }
    }); // All threads have ended here, so nothing is borrowed any more.

    println!("the largest of each part: {largest:?}");
    println!("expected: {}", numbers.iter().max().unwrap());
    println!("observed: {}", largest.iter().max().unwrap());
}
