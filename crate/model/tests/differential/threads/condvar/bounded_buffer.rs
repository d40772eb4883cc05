use std::collections::VecDeque;
use std::sync::{Condvar, Mutex};
use std::thread;

fn main() {
    let buffer = Mutex::new(VecDeque::new());
    let (not_full, not_empty) = (Condvar::new(), Condvar::new());
    thread::scope(|s| {
        s.spawn(|| {
            for item in 0..3 {
                let mut guard = not_full.wait_while(buffer.lock().unwrap(), |queue| queue.len() == 1).unwrap();
                guard.push_back(item);
                not_empty.notify_one();
            }
        });
        for _ in 0..3 {
            let mut guard = not_empty.wait_while(buffer.lock().unwrap(), |queue| queue.is_empty()).unwrap();
            println!("{:?}", guard.pop_front());
            not_full.notify_one();
        }
    });
}
