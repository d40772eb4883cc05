use std::sync::Mutex;

fn main() {
    let mutex = Mutex::new(String::from("inside"));
    let text = std::mem::take(&mut *mutex.lock().unwrap());
    println!("{text}");
}
