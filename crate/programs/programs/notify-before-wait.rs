//! # A notification that nobody hears
//!
//! A cook rings a bell, which is a condition variable, when the meal is ready, and a guest waits for the bell. Who of
//! the two is first can be chosen.
//!
//! **Watch for:** what the guest waits for. LOOK makes the guest look whether the meal is ready before waiting.
//!
//! **Before you run:** with the guest first all goes well. Is the program right, then, as long as guests usually come
//! first?
//!
//! **Afterwards:** No: it only fails seldom. A condition variable keeps nothing; a notification for which nobody waits
//! is lost. The flag behind the mutex remembers what the bell does not: whoever looks at it, with the lock held,
//! before each wait, cannot miss the meal.
//!
//! Concept: Waiting
//! Teaches: A notification is lost unless somebody waits; what happened must be kept in the data.
//! Live threads: 3

use std::sync::{Barrier, Condvar, Mutex};
use std::thread;

/// Who is first. ("cook" | "guest")
const FIRST: &str = "cook";
/// The guest looks whether the meal is ready, and waits only while it is not. (on | off)
const LOOK: bool = false;

fn main() {
    let (ready, bell) = (Mutex::new(false), Condvar::new());
    let after_you = Barrier::new(2); // Makes sure who is first.

    let cook = || {
        if FIRST == "guest" {
            after_you.wait();
        }
        *ready.lock().unwrap() = true;
        bell.notify_one();
        if FIRST == "cook" {
            after_you.wait();
        }
    };
    let guest = || {
        if FIRST == "cook" {
            after_you.wait();
        }
        let mut ready = ready.lock().unwrap();
        if FIRST == "guest" {
            after_you.wait(); // The cook cannot lock before this guest waits, which unlocks.
        }
        ready = match LOOK {
            true => bell.wait_while(ready, |ready| !*ready).unwrap(),
            false => bell.wait(ready).unwrap(),
        };
        println!("expected: a meal\nobserved: {}", if *ready { "a meal" } else { "an empty table" });
    };
    thread::scope(|scope| {
        thread::Builder::new().name("cook".to_owned()).spawn_scoped(scope, cook).unwrap();
        thread::Builder::new().name("guest".to_owned()).spawn_scoped(scope, guest).unwrap();
    });
}
