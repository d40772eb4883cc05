// edition: 2021
use std::sync::Mutex;

fn free(mutex: &Mutex<Option<i32>>) -> bool {
    mutex.try_lock().is_ok()
}

fn tail(mutex: &Mutex<Option<i32>>) -> usize {
    let local = Mutex::new(vec![1]);
    println!("free in the tail's function: {}", free(mutex));
    let length = local.lock().unwrap().len();
    length
}

fn main() {
    let mutex = Mutex::new(Some(1));
    if let Some(2) = *mutex.lock().unwrap() {
    } else {
        println!("in an if let else: {}", free(&mutex));
    }
    println!("after it: {}", free(&mutex));
    println!("{}", tail(&mutex));
}
