use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};
use std::thread;

fn main() {
    let cell = Arc::new(AtomicI32::new(0));
    let other = Arc::clone(&cell);
    thread::spawn(move || other.store(1, Ordering::SeqCst)).join().unwrap();
    println!("{}", cell.load(Ordering::SeqCst));
}
