use std::sync::{Condvar, Mutex};
use std::time::Duration;

fn main() {
    let (mutex, condvar) = (Mutex::new(1), Condvar::new());
    let guard = mutex.lock().unwrap();
    let (guard, result) = condvar.wait_timeout(guard, Duration::from_millis(1)).unwrap();
    println!("{} {}", *guard, result.timed_out());
}
