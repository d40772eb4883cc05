//! # Bounded buffer

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

/// Producers. (1..=4)
const PRODUCERS: usize = 1;
/// Consumers. (1..=4)
const CONSUMERS: usize = 1;
/// Items that each producer makes. (1..=16)
const ITEMS: usize = 4;
/// Room in the buffer. (1..=16)
const ROOM: usize = 2;
/// One condition variable for both sides. (on | off)
const SHARED: bool = false;

struct Buffer {
    items: Mutex<VecDeque<usize>>,
    not_full: Condvar,
    not_empty: Condvar,
}

fn main() {
    let buffer =
        Arc::new(Buffer { items: Mutex::new(VecDeque::new()), not_full: Condvar::new(), not_empty: Condvar::new() });
    let mut threads = Vec::new();
    for _ in 0..PRODUCERS {
        let buffer = Arc::clone(&buffer);
        threads.push(thread::spawn(move || {
            for item in 0..ITEMS {
                let mut items = buffer.items.lock().unwrap();
                while items.len() == ROOM {
                    items = buffer.not_full.wait(items).unwrap();
                }
                items.push_back(item);
                drop(items);
                let wake = if SHARED { &buffer.not_full } else { &buffer.not_empty };
                wake.notify_one();
            }
        }));
    }
    for _ in 0..CONSUMERS {
        let buffer = Arc::clone(&buffer);
        threads.push(thread::spawn(move || {
            for _ in 0..ITEMS * PRODUCERS / CONSUMERS {
                let mut items = buffer.items.lock().unwrap();
                while items.is_empty() {
                    let wait = if SHARED { &buffer.not_full } else { &buffer.not_empty };
                    items = wait.wait(items).unwrap();
                }
                items.pop_front();
                drop(items);
                buffer.not_full.notify_one();
            }
        }));
    }
    for thread in threads {
        thread.join().unwrap();
    }
}
