// outcomes: finished
// findings: leak
use std::sync::{Arc, Mutex};
use std::thread;

struct Node {
    next: Mutex<Option<Arc<Node>>>,
}

fn main() {
    let thread = thread::spawn(|| {
        let node = Arc::new(Node { next: Mutex::new(None) });
        *node.next.lock().unwrap() = Some(Arc::clone(&node));
    });
    thread.join().unwrap();
}
