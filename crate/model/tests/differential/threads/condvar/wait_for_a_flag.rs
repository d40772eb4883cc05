use std::sync::{Arc, Condvar, Mutex};
use std::thread;

fn main() {
    let pair = Arc::new((Mutex::new(false), Condvar::new()));
    let pair2 = Arc::clone(&pair);
    thread::spawn(move || {
        let (lock, condvar) = &*pair2;
        let mut started = lock.lock().unwrap();
        *started = true;
        condvar.notify_one();
    });
    let (lock, condvar) = &*pair;
    let mut started = lock.lock().unwrap();
    while !*started {
        started = condvar.wait(started).unwrap();
    }
    println!("started: {}", *started);
}
