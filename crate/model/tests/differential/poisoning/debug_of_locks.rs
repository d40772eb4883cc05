use std::panic;
use std::sync::{Mutex, RwLock};

fn main() {
    let mutex = Mutex::new(1);
    println!("{mutex:?}");
    let guard = mutex.lock().unwrap();
    println!("{mutex:?} {guard:?} {guard}");
    drop(guard);
    let _ = panic::catch_unwind(|| {
        let _guard = mutex.lock().unwrap();
        panic!("poison");
    });
    println!("{mutex:?}");
    println!("{:?}", mutex.lock());
    let lock = RwLock::new("x");
    let _reader = lock.read().unwrap();
    println!("{lock:?}");
}
