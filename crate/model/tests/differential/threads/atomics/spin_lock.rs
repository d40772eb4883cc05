use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};
use std::thread;

fn main() {
    let locked = AtomicBool::new(false);
    let value = AtomicI32::new(0);
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| {
                while locked.compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed).is_err() {
                    thread::yield_now();
                }
                let seen = value.load(Ordering::Relaxed);
                value.store(seen + 1, Ordering::Relaxed);
                locked.store(false, Ordering::Release);
            });
        }
    });
    println!("{}", value.into_inner());
}
