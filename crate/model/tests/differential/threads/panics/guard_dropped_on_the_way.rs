use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let data = Arc::new(Mutex::new(vec![1]));
    let other = data.clone();
    let handle = thread::spawn(move || {
        let guard = other.lock().unwrap();
        let i = guard.len() + 4;
        drop(guard);
        other.lock().unwrap()[i]
    });
    println!("{}", handle.join().is_err());
    println!("{} {:?}", data.is_poisoned(), data.lock().map(|guard| guard.len()).unwrap_or(0));
}
