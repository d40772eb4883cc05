use std::sync::RwLock;
use std::thread;

fn main() {
    let lock = RwLock::new(5);
    let first = lock.read().unwrap();
    thread::scope(|s| {
        s.spawn(|| println!("{}", lock.read().unwrap()));
    });
    println!("{} {}", first, lock.try_write().is_err());
    drop(first);
    *lock.write().unwrap() += 1;
    println!("{}", lock.into_inner().unwrap());
}
