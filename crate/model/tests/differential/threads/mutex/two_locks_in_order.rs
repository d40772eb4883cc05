use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let accounts = Arc::new((Mutex::new(10), Mutex::new(20)));
    let handles: Vec<_> = [3, 4]
        .into_iter()
        .map(|amount| {
            let accounts = Arc::clone(&accounts);
            thread::spawn(move || {
                let mut from = accounts.0.lock().unwrap();
                let mut to = accounts.1.lock().unwrap();
                *from -= amount;
                *to += amount;
            })
        })
        .collect();
    for handle in handles {
        handle.join().unwrap();
    }
    println!("{} {}", accounts.0.lock().unwrap(), accounts.1.lock().unwrap());
}
