//! # A lock that is moved away
//!
//! Four threads are to add to one counter behind a mutex. Each closure takes the mutex with it, but there is only one:
//! the first thread would have it, and nothing would be left for the others.
//!
//! **Before you run:** a mutex is made to be shared. Why does this not even compile?
//!
//! **Afterwards:** A value has one owner, a mutex as well: `move` gives it to the first closure. Each thread needs an
//! owner of its own that leads to the same mutex: an `Arc` and its clones, as in the counter behind a mutex.
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
