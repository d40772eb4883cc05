use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let shared = Arc::new(Mutex::new(vec![]));
    let handles: Vec<_> = (0..2)
        .map(|i| {
            let shared = shared.clone();
            thread::spawn(move || shared.lock().unwrap().push(i))
        })
        .collect();
    for handle in handles {
        handle.join().unwrap();
    }
    let mut list = Arc::try_unwrap(shared).unwrap().into_inner().unwrap();
    println!("{list:?}");
    list.sort();
    println!("{list:?}");
}
