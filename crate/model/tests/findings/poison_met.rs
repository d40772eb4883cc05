// outcomes: finished
// findings: thread-panicked of 1, poison-met of 0
use std::sync::{Mutex, PoisonError};
use std::thread;

static COUNTER: Mutex<u32> = Mutex::new(0);

fn main() {
    let thread = thread::spawn(|| {
        let mut guard = COUNTER.lock().unwrap();
        *guard += 1;
        panic!("with the lock");
    });
    let _ = thread.join();
    println!("{}", COUNTER.lock().unwrap_or_else(PoisonError::into_inner));
}
