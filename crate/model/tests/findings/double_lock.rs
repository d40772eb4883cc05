// outcomes: deadlocked
// findings: double-lock of 1
use std::sync::Mutex;
use std::thread;

static COUNTER: Mutex<u32> = Mutex::new(0);

fn main() {
    let thread = thread::spawn(|| {
        let guard = COUNTER.lock().unwrap();
        let again = *COUNTER.lock().unwrap();
        println!("{} {again}", *guard);
    });
    thread.join().unwrap();
}
