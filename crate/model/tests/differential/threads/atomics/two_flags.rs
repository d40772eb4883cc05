use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

fn main() {
    let (a, b) = (AtomicBool::new(false), AtomicBool::new(false));
    let (seen_a, seen_b) = thread::scope(|s| {
        let first = s.spawn(|| {
            a.store(true, SeqCst);
            b.load(SeqCst)
        });
        let second = s.spawn(|| {
            b.store(true, SeqCst);
            a.load(SeqCst)
        });
        (second.join().unwrap(), first.join().unwrap())
    });
    println!("{}", seen_a || seen_b);
}
