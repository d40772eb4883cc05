use std::sync::RwLock;
use std::thread;

fn main() {
    let lock = RwLock::new(vec![1]);
    thread::scope(|s| {
        s.spawn(|| {
            let mut list = lock.write().unwrap();
            list.push(2);
            list.push(3);
        });
        println!("{:?}", lock.read().unwrap());
    });
    println!("{:?}", lock.read().unwrap().len());
}
