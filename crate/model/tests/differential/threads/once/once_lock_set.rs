use std::sync::OnceLock;
use std::thread;

fn main() {
    let cell = OnceLock::new();
    let results = thread::scope(|s| {
        let a = s.spawn(|| cell.set(1).is_ok());
        let b = s.spawn(|| cell.set(2).is_ok());
        (a.join().unwrap(), b.join().unwrap())
    });
    println!("{results:?} {:?}", cell.get());
    println!("{:?}", cell.into_inner());
}
