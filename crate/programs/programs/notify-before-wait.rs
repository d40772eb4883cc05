//! # A notification that nobody hears
//!
//! The cook rings a bell, a condition variable, when the meal is ready, and the guest waits for it. But a condition
//! variable keeps nothing: if nobody is waiting yet, the notification is lost, and the guest waits for one that has
//! been.
//!
//! **Watch for:** with the cook first, the guest sleeps for ever. LOOK makes the guest look at the table before
//! waiting.
//!
//! **Before you run:** with the guest first there is no deadlock. Is the program correct, then, if guests are usually
//! first?
//!
//! **Afterwards:** No: it only fails seldom. The flag `ready` behind the mutex remembers what the bell does not.
//! Whoever looks at it before each wait, with the lock held, cannot miss the meal, in whichever order they come.
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
        scope.spawn(cook);
        scope.spawn(guest);
    });
}
