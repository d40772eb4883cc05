use std::sync::Mutex;
use std::thread;

static MUTEX: Mutex<i32> = Mutex::new(0);

fn main() {
    thread::spawn(move || println!("{}", MUTEX.lock().unwrap())).join().unwrap();
}
