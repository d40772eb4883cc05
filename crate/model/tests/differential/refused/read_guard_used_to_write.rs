// error: E0596 at 6:5
use std::sync::RwLock;

fn main() {
    let lock = RwLock::new(vec![1]);
    lock.read().unwrap().push(2);
    println!("{:?}", lock);
}
