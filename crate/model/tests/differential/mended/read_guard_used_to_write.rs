use std::sync::RwLock;

fn main() {
    let lock = RwLock::new(vec![1]);
    lock.write().unwrap().push(2);
    println!("{:?}", lock);
}
