use std::sync::RwLock;
use std::sync::atomic::{AtomicI32, Ordering};
use std::thread;

fn main() {
    let lock = RwLock::new(0);
    let readers = AtomicI32::new(0);
    thread::scope(|s| {
        s.spawn(|| {
            let value = lock.read().unwrap();
            readers.fetch_add(1, Ordering::SeqCst);
            println!("read {value}");
            readers.fetch_sub(1, Ordering::SeqCst);
        });
        let mut value = lock.write().unwrap();
        *value += 1;
        assert_eq!(readers.load(Ordering::SeqCst), 0);
    });
}
