use std::sync::atomic::{AtomicI32, Ordering};

static COUNT: AtomicI32 = AtomicI32::new(0);

fn main() {
    COUNT.store(1, Ordering::SeqCst);
    println!("{COUNT:?}");
}
