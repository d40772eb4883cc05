// outcomes: deadlocked, finished
// findings:
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex};
use std::thread;

static LOCK: Mutex<()> = Mutex::new(());
static READY: AtomicBool = AtomicBool::new(false);
static CHANGED: Condvar = Condvar::new();

fn main() {
    let waiter = thread::spawn(|| {
        let mut guard = LOCK.lock().unwrap();
        while !READY.load(Ordering::SeqCst) {
            guard = CHANGED.wait(guard).unwrap();
        }
    });
    // Between the look and the wait there is time for this.
    READY.store(true, Ordering::SeqCst);
    CHANGED.notify_one();
    waiter.join().unwrap();
}
