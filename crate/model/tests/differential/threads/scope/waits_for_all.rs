use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

fn main() {
    let count = AtomicUsize::new(0);
    thread::scope(|s| {
        for _ in 0..3 {
            s.spawn(|| count.fetch_add(1, Ordering::SeqCst));
        }
    });
    println!("{}", count.load(Ordering::SeqCst));
}
