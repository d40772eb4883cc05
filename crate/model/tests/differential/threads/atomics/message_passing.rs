use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;

static DATA: AtomicU64 = AtomicU64::new(0);
static READY: AtomicBool = AtomicBool::new(false);

fn main() {
    thread::spawn(|| {
        DATA.store(123, Ordering::Relaxed);
        READY.store(true, Ordering::Release);
    });
    if READY.load(Ordering::Acquire) {
        println!("ready: {}", DATA.load(Ordering::Relaxed));
    } else {
        println!("not yet");
    }
}
