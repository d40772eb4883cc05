//! # The life of an Arc
//!
//! An Arc counts its owners. Each clone is one, also when it was moved into a thread, and the value is dropped with the
//! last of them, in whichever thread that is. A Weak owns nothing: it can only ask whether the value is still there.
//!
//! **Watch for:** the strong count goes up with every clone and down with every drop; the weak one keeps nothing alive.
//!
//! **Before you run:** who drops the letter: main, who wrote it, or the thread that lets go of it last?
//!
//! **Afterwards:** Whoever lets go last, which need not be the same one in each run. Here all others are gone when main
//! looks, so main can take the letter out, unless a clone was kept.
//!
//! Concept: Ownership
//! Teaches: Shared data lives exactly as long as its last owner.
//! Live threads: THREADS + 1

use std::sync::{Arc, Barrier};
use std::thread;

/// Threads that own a clone each. (1..=32; model 2)
const THREADS: usize = 3;
/// Keep one more clone, so that the last owner is not alone. (on | off)
const KEEP: bool = false;

struct Letter(&'static str);

impl Drop for Letter {
    fn drop(&mut self) {
        println!("the letter is dropped: {}", self.0);
    }
}

fn main() {
    let letter = Arc::new(Letter("hello"));
    let address = Arc::downgrade(&letter);
    let mut owners = vec![Arc::strong_count(&letter)];

    let done = Arc::new(Barrier::new(THREADS + 1));
    let threads = Vec::from_iter((0..THREADS).map(|_| {
        let (letter, done) = (Arc::clone(&letter), Arc::clone(&done));
        thread::spawn(move || {
            done.wait(); // No thread gives its clone up before all have been counted.
            letter.0.len()
        })
    }));
    owners.push(Arc::strong_count(&letter));
    println!("{} strong, {} weak", Arc::strong_count(&letter), Arc::weak_count(&letter));
    done.wait();
    threads.into_iter().for_each(|thread| assert_eq!(thread.join().unwrap(), 5));
    owners.push(Arc::strong_count(&letter));

    let kept = KEEP.then(|| Arc::clone(&letter));
    match Arc::try_unwrap(letter) {
        Ok(letter) => println!("the only owner takes it out: {}", letter.0),
        Err(letter) => println!("not taken out: {} owners", Arc::strong_count(&letter)),
    }
    println!("kept: {}, upgrade finds it: {}", kept.is_some(), address.upgrade().is_some());
    drop(kept);
    println!("expected: owners {:?}, then gone", [1, THREADS + 1, 1]);
    let end = if address.upgrade().is_none() { "gone" } else { "alive" };
    println!("observed: owners {owners:?}, then {end}");
}
