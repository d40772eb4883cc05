use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

static COUNT: AtomicUsize = AtomicUsize::new(0);

fn main() {
    let handles: Vec<_> = (0..2).map(|_| thread::spawn(|| COUNT.fetch_add(1, Ordering::SeqCst))).collect();
    let mut seen: Vec<usize> = handles.into_iter().map(|handle| handle.join().unwrap()).collect();
    println!("{seen:?}");
    seen.sort();
    println!("{seen:?} {}", COUNT.load(Ordering::SeqCst));
}
