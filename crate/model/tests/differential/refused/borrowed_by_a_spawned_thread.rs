// error: E0373 at 6:32
use std::thread;

fn main() {
    let list = vec![1, 2, 3];
    let handle = thread::spawn(|| {
        println!("{list:?}");
    });
    handle.join().unwrap();
}
