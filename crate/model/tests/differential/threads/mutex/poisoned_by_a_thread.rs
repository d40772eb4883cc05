use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let mutex = Arc::new(Mutex::new(1));
    let other = Arc::clone(&mutex);
    let result = thread::spawn(move || {
        let mut guard = other.lock().unwrap();
        *guard = 2;
        panic!("while holding the lock");
    })
    .join();
    println!("{} {}", result.is_err(), mutex.is_poisoned());
    let value = match mutex.lock() {
        Ok(guard) => *guard,
        Err(poisoned) => *poisoned.into_inner() * 10,
    };
    println!("{value}");
}
