use std::sync::{Condvar, Mutex};
use std::thread;

fn main() {
    let (mutex, condvar) = (Mutex::new(false), Condvar::new());
    let woken = Mutex::new(0);
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| {
                let mut open = mutex.lock().unwrap();
                while !*open {
                    open = condvar.wait(open).unwrap();
                }
                *woken.lock().unwrap() += 1;
            });
        }
        *mutex.lock().unwrap() = true;
        condvar.notify_all();
    });
    println!("{}", woken.into_inner().unwrap());
}
