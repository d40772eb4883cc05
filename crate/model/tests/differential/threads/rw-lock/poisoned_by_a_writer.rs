use std::sync::{Arc, RwLock};
use std::thread;

fn main() {
    let lock = Arc::new(RwLock::new(0));
    let other = lock.clone();
    let _ = thread::spawn(move || {
        let _writer = other.write().unwrap();
        panic!("a writer");
    })
    .join();
    println!("{} {}", lock.is_poisoned(), lock.read().is_err());
}
