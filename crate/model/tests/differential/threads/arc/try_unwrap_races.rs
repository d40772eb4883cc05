use std::sync::Arc;
use std::thread;

fn main() {
    let shared = Arc::new(7);
    let other = Arc::clone(&shared);
    let handle = thread::spawn(move || Arc::into_inner(other));
    let mine = Arc::into_inner(shared);
    let theirs = handle.join().unwrap();
    println!("{}", mine.xor(theirs).is_some());
}
