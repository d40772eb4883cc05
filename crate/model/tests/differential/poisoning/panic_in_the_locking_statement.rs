use std::panic;
use std::sync::Mutex;

fn main() {
    let mutex = Mutex::new(vec![1, 2]);
    let _ = panic::catch_unwind(|| mutex.lock().unwrap()[5]);
    println!("{}", mutex.is_poisoned());
    mutex.clear_poison();
    let _ = panic::catch_unwind(|| {
        mutex.lock().unwrap().push(if "".is_empty() { panic!("argument") } else { 3 });
    });
    println!("{}", mutex.is_poisoned());
}
