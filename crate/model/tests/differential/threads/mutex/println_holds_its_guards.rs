use std::sync::Mutex;

fn main() {
    let mutex = Mutex::new(1);
    println!("{} {}", mutex.lock().unwrap(), mutex.try_lock().is_ok());
    println!("{}", mutex.try_lock().is_ok());
    let text = format!("{}", mutex.lock().unwrap());
    println!("{text} {}", mutex.try_lock().is_ok());
}
