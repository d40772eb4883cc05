use std::sync::Mutex;
use std::thread;

fn main() {
    let mutex = Mutex::new(0);
    thread::scope(|s| {
        let handle = s.spawn(|| {
            let _guard = mutex.lock().unwrap();
            panic!("poison");
        });
        println!("{}", mutex.lock().is_ok());
        let _ = handle.join();
    });
}
