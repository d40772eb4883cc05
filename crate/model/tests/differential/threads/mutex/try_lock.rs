use std::sync::Mutex;
use std::thread;

fn main() {
    let mutex = Mutex::new(0);
    thread::scope(|s| {
        s.spawn(|| {
            let mut guard = mutex.lock().unwrap();
            *guard += 1;
        });
        match mutex.try_lock() {
            Ok(guard) => println!("got it: {guard}"),
            Err(error) => println!("{error}"),
        };
    });
}
