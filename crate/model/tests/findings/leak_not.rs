// outcomes: finished
// findings:
use std::sync::{Arc, Mutex, Weak};
use std::thread;

struct Node {
    next: Mutex<Option<Weak<Node>>>,
}

fn main() {
    let thread = thread::spawn(|| {
        let node = Arc::new(Node { next: Mutex::new(None) });
        *node.next.lock().unwrap() = Some(Arc::downgrade(&node));
    });
    thread.join().unwrap();
}
