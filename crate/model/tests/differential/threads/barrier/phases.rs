use std::sync::{Barrier, Mutex};
use std::thread;

fn main() {
    let barrier = Barrier::new(2);
    let log = Mutex::new(Vec::new());
    thread::scope(|s| {
        for i in 0..2 {
            let (barrier, log) = (&barrier, &log);
            s.spawn(move || {
                log.lock().unwrap().push(i);
                barrier.wait();
                log.lock().unwrap().push(i + 10);
            });
        }
    });
    println!("{:?}", log.into_inner().unwrap());
}
