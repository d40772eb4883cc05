use std::panic;
use std::sync::Mutex;

fn main() {
    let mutex = Mutex::new(1);
    let result = panic::catch_unwind(|| {
        let mut guard = mutex.lock().unwrap();
        *guard = 2;
        panic!("holding the lock");
    });
    println!("{} {}", result.is_err(), mutex.is_poisoned());
    match mutex.lock() {
        Ok(guard) => println!("fine {guard}"),
        Err(error) => println!("{error}: {}", **error.get_ref()),
    }
}
