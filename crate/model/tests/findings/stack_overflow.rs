// outcomes: finished, stack-overflow
// findings:
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

static SMALL: AtomicU32 = AtomicU32::new(0);

fn depth(n: u32) -> u32 {
    if n == 0 { 0 } else { 1 + depth(n - SMALL.load(Ordering::SeqCst).min(1)) }
}

fn deep(n: u32, by: u32) -> u32 {
    if n == 0 { 0 } else { 1 + deep(n - by, by) }
}

fn main() {
    let thread = thread::spawn(|| SMALL.store(1, Ordering::SeqCst));
    let by = SMALL.load(Ordering::SeqCst);
    println!("{}", deep(3, by));
    thread.join().unwrap();
    println!("{}", depth(1));
}
