use std::sync::Mutex;
use std::thread;

fn main() {
    static COUNTER: Mutex<i32> = Mutex::new(0);
    let handle = thread::spawn(|| {
        *COUNTER.lock().unwrap() += 1;
    });
    handle.join().unwrap();
    println!("{}", COUNTER.lock().unwrap());
}
