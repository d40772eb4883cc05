use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::Duration;

fn main() {
    let (mutex, condvar) = (Mutex::new(false), Condvar::new());
    thread::scope(|s| {
        s.spawn(|| {
            *mutex.lock().unwrap() = true;
            condvar.notify_one();
        });
        let guard = mutex.lock().unwrap();
        let (ready, result) = condvar.wait_timeout_while(guard, Duration::from_secs(5), |ready| !*ready).unwrap();
        println!("{}", *ready || result.timed_out());
    });
}
