use std::sync::Mutex;
use std::thread;

fn main() {
    let counter = Mutex::new(0);
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| {
                let seen = *counter.lock().unwrap();
                *counter.lock().unwrap() = seen + 1;
            });
        }
    });
    println!("{}", counter.into_inner().unwrap());
}
