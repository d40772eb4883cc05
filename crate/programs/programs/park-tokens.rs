//! # Parking, and the token that ends it
//!
//! Each thread has a place for a token. `unpark` puts one there, and `park` waits for it and takes it away. Here main
//! calls `unpark` first, and the thread calls `park` afterwards.
//!
//! **Watch for:** whether an early `unpark` is lost. Then raise both numbers to 2, and then to other values.
//!
//! **Before you run:** if main unparks twice and the thread parks twice afterwards, how often does `park` return?
//!
//! **Afterwards:** Once. The first `unpark` put the token into its place, where it was kept; the second one found it
//! there and changed nothing. A token says that something happened, not how often: what has to be counted belongs
//! behind a lock.
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
