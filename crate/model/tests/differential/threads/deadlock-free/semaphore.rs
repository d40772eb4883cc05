use std::sync::{Condvar, Mutex};
use std::thread;

struct Semaphore {
    permits: Mutex<u32>,
    released: Condvar,
}

impl Semaphore {
    fn new(permits: u32) -> Self {
        Semaphore { permits: Mutex::new(permits), released: Condvar::new() }
    }

    fn acquire(&self) {
        let mut permits = self.permits.lock().unwrap();
        while *permits == 0 {
            permits = self.released.wait(permits).unwrap();
        }
        *permits -= 1;
    }

    fn release(&self) {
        *self.permits.lock().unwrap() += 1;
        self.released.notify_one();
    }
}

fn main() {
    let semaphore = Semaphore::new(1);
    let inside = Mutex::new(0);
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| {
                semaphore.acquire();
                *inside.lock().unwrap() += 1;
                assert_eq!(*inside.lock().unwrap(), 1);
                *inside.lock().unwrap() -= 1;
                semaphore.release();
            });
        }
    });
    println!("{}", semaphore.permits.into_inner().unwrap());
}
