// outcomes: finished
// findings:
use std::hint;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

static READY: AtomicBool = AtomicBool::new(false);

fn main() {
    let thread = thread::spawn(|| {
        // It goes round for as long as main does not get its turn: that is waiting, and main gets its turn.
        while !READY.load(Ordering::SeqCst) {
            hint::spin_loop();
        }
    });
    READY.store(true, Ordering::SeqCst);
    thread.join().unwrap();
}
