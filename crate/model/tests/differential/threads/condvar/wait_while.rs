use std::sync::{Condvar, Mutex};
use std::thread;

fn main() {
    let (mutex, condvar) = (Mutex::new(0), Condvar::new());
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| {
                *mutex.lock().unwrap() += 1;
                condvar.notify_one();
            });
        }
        let guard = condvar.wait_while(mutex.lock().unwrap(), |count| *count < 2).unwrap();
        println!("{}", *guard);
    });
}
