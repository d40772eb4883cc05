// outcomes: finished
// findings: thread-panicked of 1
use std::sync::Mutex;
use std::thread;

static COUNTER: Mutex<u32> = Mutex::new(0);

fn main() {
    println!("{}", COUNTER.lock().unwrap());
    let thread = thread::spawn(|| {
        let _guard = COUNTER.lock().unwrap();
        panic!("with the lock, which nobody takes any more");
    });
    let _ = thread.join();
}
