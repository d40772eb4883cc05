use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn ticket() -> u32 {
    static NEXT: AtomicU32 = AtomicU32::new(100);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

fn main() {
    let other = thread::spawn(|| (ticket(), ticket()));
    let mine = ticket();
    let (a, b) = other.join().unwrap();
    println!("{} {}", a < b, mine != a && mine != b && a + b + mine == 303);
}
