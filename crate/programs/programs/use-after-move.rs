//! # A lock that is moved away
//!
//! Four threads are to add to one counter behind a mutex. Each closure takes the mutex with it.
//!
//! **Before you run:** a mutex is made to be shared. Why does this not even compile?
//!
//! **Afterwards:** A value has one owner, and so has a mutex: the first closure would take it away from all others.
//! Each thread needs an owner of its own that leads to the same mutex, an `Arc`, as the counter behind a mutex has it.
//!
//! Concept: Ownership
//! Teaches: A mutex says who may touch the data, not who owns the mutex: that takes an Arc.
//! Does not compile: E0382

use std::sync::Mutex;
use std::thread;

fn main() {
    let counter = Mutex::new(0);
    let mut threads = Vec::new();

    for _ in 0..4 {
        threads.push(thread::spawn(move || {
            *counter.lock().unwrap() += 1;
        }));
    }
    for thread in threads {
        thread.join().unwrap();
    }
}
