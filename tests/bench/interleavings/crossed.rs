//! # Two locks, taken in opposite order

use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let (a, b) = (Arc::new(Mutex::new(0)), Arc::new(Mutex::new(0)));
    let there = {
        let (a, b) = (Arc::clone(&a), Arc::clone(&b));
        thread::spawn(move || {
            let mut a = a.lock().unwrap();
            let mut b = b.lock().unwrap();
            *a += 1;
            *b += 1;
        })
    };
    let back = {
        let (a, b) = (Arc::clone(&a), Arc::clone(&b));
        thread::spawn(move || {
            let mut b = b.lock().unwrap();
            let mut a = a.lock().unwrap();
            *a += 1;
            *b += 1;
        })
    };
    there.join().unwrap();
    back.join().unwrap();
}
