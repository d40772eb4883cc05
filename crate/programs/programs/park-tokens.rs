//! # Parking, and the token that ends it
//!
//! Every thread has a place for one token. `unpark` puts the token there, unless it is there already; `park` takes it,
//! and sleeps until there is one. So an `unpark` that comes too early is not lost, but two of them are one.
//!
//! **Watch for:** main unparks first, and the thread parks afterwards. With two parks the second never returns,
//! however often main unparked.
//!
//! **Before you run:** main unparks twice before the thread parks twice. How often does `park` return?
//!
//! **Afterwards:** Once: the second `unpark` found the token in its place and changed nothing. A token says that
//! something happened, not how often; what has to be counted belongs into data behind a lock.
//!
//! Concept: Waiting
//! Teaches: A park token is kept until it is used, but there is never more than one.
//! Live threads: 2

use std::sync::{Arc, Barrier};
use std::thread;

/// How often main unparks the thread, before it parks. (0..=5 times)
const UNPARKS: usize = 2;
/// How often the thread parks. (0..=5 times)
const PARKS: usize = 1;

fn main() {
    let unparked = Arc::new(Barrier::new(2));

    let sleeper = {
        let unparked = Arc::clone(&unparked);
        thread::spawn(move || {
            unparked.wait();
            for park in 1..=PARKS {
                thread::park();
                println!("park {park} has returned");
            }
            PARKS
        })
    };
    for _ in 0..UNPARKS {
        sleeper.thread().unpark();
    }
    unparked.wait();
    let returned = sleeper.join().unwrap();

    println!("expected: park returned {PARKS} times");
    println!("observed: park returned {returned} times");
}
