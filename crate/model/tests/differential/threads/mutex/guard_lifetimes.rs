#![allow(let_underscore_lock)]

use std::sync::Mutex;

fn free(mutex: &Mutex<Option<i32>>) -> bool {
    mutex.try_lock().is_ok()
}

fn main() {
    let mutex = Mutex::new(Some(1));
    match *mutex.lock().unwrap() {
        Some(_) => println!("in a match arm: {}", free(&mutex)),
        None => {}
    }
    if mutex.lock().unwrap().is_some() {
        println!("in an if body: {}", free(&mutex));
    }
    if let Some(n) = *mutex.lock().unwrap() {
        println!("in an if let body: {} {n}", free(&mutex));
    }
    if let Some(2) = *mutex.lock().unwrap() {
    } else {
        println!("in an if let else: {}", free(&mutex));
    }
    while let Some(n) = *mutex.lock().unwrap() {
        println!("in a while let body: {} {n}", free(&mutex));
        break;
    }
    let n = mutex.lock().unwrap().unwrap();
    println!("after a let of a value: {} {n}", free(&mutex));
    let _ = mutex.lock();
    println!("after let _: {}", free(&mutex));
    let _guard = mutex.lock();
    println!("after let _guard: {}", free(&mutex));
}
