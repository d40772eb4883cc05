// outcomes: finished
// findings:
use std::sync::Mutex;
use std::thread;

static COUNTER: Mutex<u32> = Mutex::new(0);

fn main() {
    let thread = thread::spawn(|| {
        let guard = COUNTER.lock().unwrap();
        // It asks, and does not wait for itself.
        assert!(COUNTER.try_lock().is_err());
        drop(guard);
        let again = *COUNTER.lock().unwrap();
        println!("{again}");
    });
    thread.join().unwrap();
}
