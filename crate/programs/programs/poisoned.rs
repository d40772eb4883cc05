//! # A panic while the lock is held
//!
//! Two purses hold 100 together. A thread takes 10 out of one and panics before it puts them into the other. Unwinding
//! unlocks the mutex but marks it as poisoned, and every thread that locks it afterwards gets a PoisonError.
//!
//! **Watch for:** giving up spreads the panic to all others. Recovering takes the data out of the error and repairs it.
//!
//! **Before you run:** a thread dies in the middle of a change. What should the next one find: the lock, the data, an
//! error?
//!
//! **Afterwards:** An error that holds the data: the lock is free, but the mutex remembers that what it guards may be
//! half changed. Whoever knows how to repair it may go on.
//!
//! Concept: Guards
//! Teaches: A mutex remembers that its holder panicked, and everyone must decide what that means.
//! Live threads: THREADS + 2

use std::sync::{Arc, Barrier, Mutex};
use std::thread;

/// Threads that use the purses after the panic. (1..=32; model 2)
const THREADS: usize = 4;
/// What they do when the lock is poisoned. ("recover" | "give-up")
const ON_POISON: &str = "recover";

fn move_one(purses: &Mutex<(i64, i64)>) {
    let mut purses = match purses.lock() {
        Ok(purses) => purses,
        Err(error) if ON_POISON == "recover" => {
            let mut purses = error.into_inner(); // The data is still there, perhaps half changed.
            purses.1 = 100 - purses.0;
            purses
        }
        Err(error) => panic!("giving up: {error}"),
    };
    purses.0 -= 1;
    purses.1 += 1;
}

fn main() {
    let purses = Arc::new(Mutex::new((50, 50)));
    let locked = Arc::new(Barrier::new(THREADS + 1));

    let (data, ready) = (Arc::clone(&purses), Arc::clone(&locked));
    let culprit = thread::spawn(move || {
        let mut purses = data.lock().unwrap();
        ready.wait(); // Only now do the others ask for the lock.
        purses.0 -= 10;
        panic!("interrupted in the middle of a change");
    });
    let others = Vec::from_iter((0..THREADS).map(|_| {
        let (purses, locked) = (Arc::clone(&purses), Arc::clone(&locked));
        thread::spawn(move || {
            locked.wait();
            move_one(&purses);
        })
    }));

    assert!(culprit.join().is_err());
    let fine = others.into_iter().map(|thread| thread.join()).filter(Result::is_ok).count();
    let purses = purses.lock().unwrap_or_else(|error| error.into_inner());
    println!("expected: {THREADS} threads succeed and the purses hold 100");
    println!("observed: {fine} threads succeed and the purses hold {}", purses.0 + purses.1);
}
