use std::sync::Arc;
use std::thread;

struct Noisy;

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("dropped by main: {}", thread::current().name() == Some("main"));
    }
}

fn main() {
    let shared = Arc::new(Noisy);
    let other = Arc::clone(&shared);
    let handle = thread::spawn(move || drop(other));
    drop(shared);
    handle.join().unwrap();
}
