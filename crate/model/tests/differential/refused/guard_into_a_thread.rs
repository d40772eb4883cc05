// error: E0277 at 9:19
use std::sync::Mutex;
use std::thread;

static MUTEX: Mutex<i32> = Mutex::new(0);

fn main() {
    let guard = MUTEX.lock().unwrap();
    thread::spawn(move || println!("{guard}")).join().unwrap();
}
