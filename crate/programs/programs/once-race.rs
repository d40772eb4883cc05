//! # A race to be the first
//!
//! Several threads need the same table at the same moment, and making it takes a while. There are three ways to make
//! it when it is first needed: OnceLock, LazyLock, or looking whether it is there and else making it.
//!
//! **Watch for:** who makes the table, and what the other threads do meanwhile.
//!
//! **Before you run:** four threads come at once. How many tables are made in each of the three ways?
//!
//! **Afterwards:** With OnceLock and LazyLock one: the others wait until it is there. With look-then-make up to four:
//! looking is atomic and storing is atomic, but between them there is time, and whoever looks in that time finds
//! nothing.
//!
//! Concept: Waiting
//! Teaches: Something that is to be made once needs a lock around looking and making.
//! Live threads: THREADS + 1

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Barrier, LazyLock, OnceLock};
use std::{thread, time::Duration};

/// Threads that need the table. (1..=32; model 2)
const THREADS: usize = 4;
/// How long it takes to make the table. (0..=100 ms)
const MAKE: u64 = 10;
/// What keeps it from being made again. ("once-lock" | "lazy-lock" | "look-then-make")
const WAY: &str = "once-lock";

fn main() {
    let (made, start) = (AtomicUsize::new(0), Barrier::new(THREADS));
    let make = || {
        thread::sleep(Duration::from_millis(MAKE));
        made.fetch_add(1, Ordering::SeqCst);
        [1, 4, 9, 16]
    };
    let (once, lazy, is_there) = (OnceLock::new(), LazyLock::new(make), AtomicBool::new(false));

    let table = || {
        start.wait();
        match WAY {
            "once-lock" => *once.get_or_init(make),
            "lazy-lock" => *lazy,
            _ if is_there.load(Ordering::SeqCst) => [1, 4, 9, 16],
            _ => {
                let table = make();
                is_there.store(true, Ordering::SeqCst);
                table
            }
        }
    };
    thread::scope(|scope| (0..THREADS).for_each(|_| drop(scope.spawn(|| assert_eq!(table()[3], 16)))));

    println!("expected: made 1 times\nobserved: made {} times", made.load(Ordering::SeqCst));
}
