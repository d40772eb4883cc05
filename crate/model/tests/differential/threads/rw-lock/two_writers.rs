use std::sync::{Arc, RwLock};
use std::thread;

fn main() {
    let lock = Arc::new(RwLock::new(String::new()));
    let handles: Vec<_> = ["a", "b"]
        .map(|name| {
            let lock = Arc::clone(&lock);
            thread::spawn(move || lock.write().unwrap().push_str(name))
        })
        .into_iter()
        .collect();
    for handle in handles {
        handle.join().unwrap();
    }
    println!("{}", lock.read().unwrap());
}
