// outcomes: finished
// findings:
use std::sync::{Condvar, Mutex};
use std::thread;

static READY: Mutex<bool> = Mutex::new(false);
static CHANGED: Condvar = Condvar::new();

fn main() {
    let waiter = thread::spawn(|| {
        let mut ready = READY.lock().unwrap();
        while !*ready {
            ready = CHANGED.wait(ready).unwrap();
        }
    });
    *READY.lock().unwrap() = true;
    // The lock is free again: whoever has not seen the value has not begun to wait, or does wait.
    CHANGED.notify_one();
    waiter.join().unwrap();
}
