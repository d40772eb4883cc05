//! # One notification for all, or one for each
//!
//! Several threads wait in front of a gate. When all are there, main opens it and notifies one of them, or all.
//!
//! **Watch for:** who passes the gate, and who still waits in front of it. Try one instead of all.
//!
//! **Before you run:** if main notifies only one thread: the gate is open, so will the others not notice?
//!
//! **Afterwards:** No: they look at the gate when they wake up, and nobody wakes them. `notify_one` is for a change
//! that one thread uses up, like one more item in a queue. A change that concerns everyone takes `notify_all`.
//!
//! Concept: Waiting
//! Teaches: Notify all when a change concerns all, one when only one can make use of it.
//! Live threads: THREADS + 1

use std::sync::{Condvar, Mutex};
use std::thread;

/// Threads in front of the gate. (1..=32; model 2)
const THREADS: usize = 4;
/// Whom main notifies. ("all" | "one")
const NOTIFY: &str = "all";

#[derive(Default)]
struct Gate {
    waiting: usize,
    open: bool,
    passed: usize,
}

fn main() {
    let gate = Mutex::new(Gate::default());
    let (arrived, opened) = (Condvar::new(), Condvar::new());

    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                let mut gate = gate.lock().unwrap();
                gate.waiting += 1;
                arrived.notify_one();
                let mut gate = opened.wait_while(gate, |gate| !gate.open).unwrap();
                gate.passed += 1;
            });
        }
        let gate = gate.lock().unwrap();
        let mut gate = arrived.wait_while(gate, |gate| gate.waiting < THREADS).unwrap();
        gate.open = true;
        if NOTIFY == "all" {
            opened.notify_all();
        } else {
            opened.notify_one();
        }
    });

    println!("expected: {THREADS} threads passed");
    println!("observed: {} threads passed", gate.lock().unwrap().passed);
}
