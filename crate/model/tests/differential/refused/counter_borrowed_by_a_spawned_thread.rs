// error: E0373 at 7:32
use std::sync::Mutex;
use std::thread;

fn main() {
    let counter = Mutex::new(0);
    let handle = thread::spawn(|| {
        *counter.lock().unwrap() += 1;
    });
    handle.join().unwrap();
    println!("{}", counter.lock().unwrap());
}
