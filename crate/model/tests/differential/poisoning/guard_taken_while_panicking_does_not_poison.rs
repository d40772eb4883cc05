use std::panic;
use std::sync::Mutex;

struct LocksInDrop<'a>(&'a Mutex<i32>);

impl Drop for LocksInDrop<'_> {
    fn drop(&mut self) {
        *self.0.lock().unwrap() += 1;
    }
}

fn main() {
    let mutex = Mutex::new(0);
    let _ = panic::catch_unwind(|| {
        let _locks = LocksInDrop(&mutex);
        panic!("unwinding");
    });
    println!("{} {}", mutex.is_poisoned(), mutex.lock().unwrap());
}
