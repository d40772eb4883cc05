use std::sync::Arc;
use std::thread;

fn main() {
    let shared = Arc::new(());
    let other = Arc::clone(&shared);
    let handle = thread::spawn(move || drop(other));
    println!("{}", Arc::strong_count(&shared));
    handle.join().unwrap();
    println!("{}", Arc::strong_count(&shared));
}
