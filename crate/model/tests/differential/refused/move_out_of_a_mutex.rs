// error: E0507 at 6:16
use std::sync::Mutex;

fn main() {
    let mutex = Mutex::new(String::from("inside"));
    let text = *mutex.lock().unwrap();
    println!("{text}");
}
