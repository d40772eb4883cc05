use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let total = Arc::new(Mutex::new(0));
    let mut handles = vec![];

    for step in 1..=3 {
        let total = Arc::clone(&total);
        let handle = thread::spawn(move || {
            let mut number = total.lock().unwrap();
            *number += step;
        });
        handles.push(handle);
    }

    for handle in handles {
        handle.join().unwrap();
    }

    println!("Total: {}", *total.lock().unwrap());
}
