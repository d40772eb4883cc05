use std::panic;
use std::sync::Mutex;

fn main() {
    let mutex = Mutex::new(vec![1]);
    let _ = panic::catch_unwind(|| {
        let mut guard = mutex.lock().unwrap();
        guard.push(2);
        panic!("half done");
    });
    println!("{} {:?}", mutex.is_poisoned(), mutex.try_lock().is_err());
    let guard = mutex.lock().unwrap_or_else(|error| error.into_inner());
    println!("{guard:?}");
    drop(guard);
    mutex.clear_poison();
    println!("{} {:?}", mutex.is_poisoned(), mutex.lock().is_ok());
    println!("{:?}", mutex.into_inner().unwrap());
}
