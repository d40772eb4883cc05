use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

fn main() {
    let ready = AtomicBool::new(false);
    thread::scope(|s| {
        let waiter = s.spawn(|| {
            while !ready.load(Ordering::SeqCst) {
                thread::park();
            }
            println!("woken");
        });
        ready.store(true, Ordering::SeqCst);
        waiter.thread().unpark();
    });
}
