use std::sync::Arc;
use std::thread;

fn main() {
    let shared = Arc::new(5);
    let handle = thread::spawn(move || println!("{shared}"));
    handle.join().unwrap();
}
