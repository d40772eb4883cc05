use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let counter = Arc::new(Mutex::new(0));
    let other = Arc::clone(&counter);
    let handle = thread::spawn(move || {
        *other.lock().unwrap() += 1;
    });
    handle.join().unwrap();
    println!("{}", counter.lock().unwrap());
}
