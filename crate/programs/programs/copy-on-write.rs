//! # Reading a copy while it changes
//!
//! A list is behind an Arc, and the Arc is behind a mutex. Readers lock only to clone the Arc, and then read without
//! the lock. The writer uses `make_mut`: it changes the list in place if nobody else owns it, and else a copy.
//!
//! **Watch for:** for how long readers hold the lock, however long the list is, and how many changes had to copy it.
//!
//! **Before you run:** a reader is in the middle of the list when the writer changes it. Which list does the reader
//! see?
//!
//! **Afterwards:** The one that it had when it began, whole and unchanged: it owns it together with others. The writer
//! leaves that one alone, changes a copy, and puts the copy in its place for those who come next.
//!
//! Concept: Readers and writers
//! Teaches: Readers that share a snapshot never wait for a writer, who changes a copy.
//! Live threads: READERS + 1

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::{thread, time::Duration};

/// Threads that read until all changes are made. (1..=31; model 1)
const READERS: usize = 3;
/// How often main changes the list, once a millisecond. (1..=1_000 changes; model 1)
const CHANGES: usize = 20;
/// Numbers in the list. (1..=100_000 numbers; model 2)
const SIZE: usize = 50_000;

fn main() {
    let (current, done) = (Mutex::new(Arc::new(vec![0; SIZE])), AtomicBool::new(false));

    let read = || {
        let mut mixed = 0;
        while !done.load(Ordering::Relaxed) {
            let snapshot = Arc::clone(&current.lock().unwrap()); // Unlocked at this semicolon.
            mixed += usize::from(snapshot.iter().any(|number| *number != snapshot[0]));
        }
        mixed
    };
    let (mut copies, mut mixed) = (0, 0);
    thread::scope(|scope| {
        let readers = Vec::from_iter((0..READERS).map(|_| scope.spawn(read)));
        for _ in 0..CHANGES {
            thread::sleep(Duration::from_millis(1));
            let mut current = current.lock().unwrap();
            let before = Arc::as_ptr(&current);
            Arc::make_mut(&mut current).iter_mut().for_each(|number| *number += 1);
            copies += usize::from(Arc::as_ptr(&current) != before);
        }
        done.store(true, Ordering::Relaxed);
        readers.into_iter().for_each(|reader| mixed += reader.join().unwrap());
    });

    println!("{copies} of {CHANGES} changes made a copy, because a reader had the list");
    println!("expected: {CHANGES} changes, 0 looks at a half changed list");
    println!("observed: {} changes, {mixed} looks at a half changed list", current.lock().unwrap()[0]);
}
