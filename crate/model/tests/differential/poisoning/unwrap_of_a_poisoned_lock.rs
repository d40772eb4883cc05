use std::panic;
use std::sync::Mutex;

fn main() {
    let mutex = Mutex::new(0);
    let _ = panic::catch_unwind(|| {
        let _guard = mutex.lock().unwrap();
        panic!("poison it");
    });
    println!("{}", mutex.lock().unwrap());
}
