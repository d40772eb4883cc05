//! # Rc where Arc is needed
//!
//! Four threads are to add to one counter. The mutex guards the number, and the Rc is there to give it several owners.
//!
//! **Before you run:** the number is behind a mutex. What else do the threads share that is not?
//!
//! **Afterwards:** The count of owners inside the Rc: two threads that clone or drop at once would lose an update, and
//! the counter would be freed too early or never. `Arc` counts atomically: with it in place of `Rc` the program
//! compiles.
//!
//! Concept: Ownership
//! Teaches: Rc is for one thread: what crosses threads must be Send, and the compiler checks it.
//! Does not compile: E0277

use std::rc::Rc;
use std::sync::Mutex;
use std::thread;

fn main() {
    let counter = Rc::new(Mutex::new(0));
    let mut threads = Vec::new();

    for _ in 0..4 {
        let counter = Rc::clone(&counter);
        threads.push(thread::spawn(move || {
            *counter.lock().unwrap() += 1;
        }));
    }
    for thread in threads {
        thread.join().unwrap();
    }

    println!("{}", counter.lock().unwrap());
}
