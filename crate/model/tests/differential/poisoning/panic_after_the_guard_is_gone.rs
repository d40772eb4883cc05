use std::panic;
use std::sync::Mutex;

fn main() {
    let mutex = Mutex::new(0);
    let _ = panic::catch_unwind(|| {
        *mutex.lock().unwrap() += 1;
        panic!("not holding it");
    });
    println!("{} {}", mutex.is_poisoned(), mutex.lock().unwrap());
    let _ = panic::catch_unwind(|| {
        let guard = mutex.lock().unwrap();
        drop(guard);
        panic!("nor now");
    });
    println!("{}", mutex.is_poisoned());
}
