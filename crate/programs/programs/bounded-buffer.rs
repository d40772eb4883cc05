//! # Bounded buffer
//!
//! Producers put items into a buffer with little room, and consumers take them out. Who finds it full or empty waits on
//! a condition variable. But when a thread wakes up, another may have been faster: it has to look again.
//!
//! **Watch for:** without the second look, threads are surprised by a buffer that is full, or empty, after all.
//!
//! **Before you run:** after `wait` returns, can a thread rely on what it was woken for?
//!
//! **Afterwards:** No. Between the notification and getting the lock back another thread may have taken the item or the
//! room, and a wake-up may even come unasked. So one waits in a loop.
//!
//! Concept: Waiting
//! Teaches: A thread that was woken looks again, because the condition may be gone.
//! Live threads: PRODUCERS + CONSUMERS + 1

use std::{collections::VecDeque, sync::Condvar, sync::Mutex, thread};
/// Threads that put items in. (1..=16; model 1)
const PRODUCERS: usize = 3;
/// Threads that take items out. (1..=16; model 2)
const CONSUMERS: usize = 3;
/// How many items each producer makes for each consumer. (1..=1_000 items; model 1)
const ITEMS: usize = 500;
/// Room in the buffer. (1..=100 items; model 1)
const ROOM: usize = 2;
/// Look again after waking up: while instead of if. (on | off)
const LOOK_AGAIN: bool = true;

fn main() {
    let (buffer, surprises) = (Mutex::new(VecDeque::new()), Mutex::new(0));
    let (not_full, not_empty) = (Condvar::new(), Condvar::new());
    let produce = || {
        for item in 0..ITEMS * CONSUMERS {
            let (mut items, mut look) = (buffer.lock().unwrap(), true);
            while look && items.len() >= ROOM {
                items = not_full.wait(items).unwrap();
                look = LOOK_AGAIN;
            }
            *surprises.lock().unwrap() += usize::from(items.len() >= ROOM);
            items.push_back(item);
            not_empty.notify_one();
        }
    };
    let consume = || {
        let mut taken = 0;
        while taken < ITEMS * PRODUCERS {
            let (mut items, mut look) = (buffer.lock().unwrap(), true);
            while look && items.is_empty() {
                items = not_empty.wait(items).unwrap();
                look = LOOK_AGAIN;
            }
            match items.pop_front() {
                Some(_) => taken += 1,
                None => *surprises.lock().unwrap() += 1,
            }
            not_full.notify_one();
        }
    };
    thread::scope(|scope| {
        (0..PRODUCERS).for_each(|_| drop(scope.spawn(produce)));
        (0..CONSUMERS).for_each(|_| drop(scope.spawn(consume)));
    });
    println!("expected: 0 surprises\nobserved: {} surprises", surprises.lock().unwrap());
}
