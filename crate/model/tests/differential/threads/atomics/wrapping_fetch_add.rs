use std::sync::atomic::{AtomicI8, AtomicU8, Ordering};

fn main() {
    let a = AtomicU8::new(250);
    a.fetch_add(10, Ordering::Relaxed);
    let b = AtomicI8::new(-128);
    b.fetch_sub(1, Ordering::Relaxed);
    println!("{} {}", a.load(Ordering::Relaxed), b.load(Ordering::Relaxed));
}
