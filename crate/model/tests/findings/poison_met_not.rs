// outcomes: finished
// findings: thread-panicked of 1
use std::sync::Mutex;
use std::thread;

static COUNTER: Mutex<u32> = Mutex::new(0);

fn main() {
    let thread = thread::spawn(|| {
        *COUNTER.lock().unwrap() += 1;
        panic!("without the lock");
    });
    let _ = thread.join();
    println!("{}", COUNTER.lock().unwrap());
}
