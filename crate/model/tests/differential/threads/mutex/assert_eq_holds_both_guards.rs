use std::sync::{Mutex, MutexGuard};

struct Watch<'a> {
    inner: MutexGuard<'a, i32>,
    others: [&'a Mutex<i32>; 2],
}

impl PartialEq<i32> for Watch<'_> {
    fn eq(&self, other: &i32) -> bool {
        println!("free: {:?}", self.others.map(|mutex| mutex.try_lock().is_ok()));
        *self.inner == *other
    }
}

impl std::fmt::Debug for Watch<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.inner)
    }
}

fn main() {
    let (a, b) = (Mutex::new(1), Mutex::new(1));
    assert_eq!(Watch { inner: a.lock().unwrap(), others: [&a, &b] }, *b.lock().unwrap());
    println!("{} {}", a.try_lock().is_ok(), b.try_lock().is_ok());
    assert_eq!(*a.lock().unwrap(), *b.lock().unwrap());
}
