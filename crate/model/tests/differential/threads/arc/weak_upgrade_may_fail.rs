use std::sync::Arc;
use std::thread;

fn main() {
    let strong = Arc::new(5);
    let weak = Arc::downgrade(&strong);
    let handle = thread::spawn(move || weak.upgrade().map(|value| *value));
    drop(strong);
    println!("{:?}", handle.join().unwrap());
}
