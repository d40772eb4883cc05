use std::sync::Mutex;

fn value(mutex: &Mutex<i32>) -> i32 {
    println!("free while the value is computed: {}", mutex.try_lock().is_ok());
    7
}

fn main() {
    let mutex = Mutex::new(0);
    *mutex.lock().unwrap() = value(&mutex);
    println!("{}", mutex.lock().unwrap());
}
