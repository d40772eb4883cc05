use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn triple(n: &AtomicU32) {
    let mut current = n.load(Ordering::Relaxed);
    loop {
        match n.compare_exchange(current, current * 3, Ordering::SeqCst, Ordering::Relaxed) {
            Ok(_) => return,
            Err(now) => current = now,
        }
    }
}

fn main() {
    let n = AtomicU32::new(1);
    thread::scope(|s| {
        s.spawn(|| triple(&n));
        s.spawn(|| triple(&n));
    });
    println!("{}", n.load(Ordering::SeqCst));
}
