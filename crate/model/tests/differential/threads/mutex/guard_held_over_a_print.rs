use std::sync::Mutex;
use std::thread;

fn main() {
    let mutex = Mutex::new(());
    thread::scope(|s| {
        for name in ["a", "b"] {
            let mutex = &mutex;
            s.spawn(move || {
                let _guard = mutex.lock().unwrap();
                println!("{name} begins");
                println!("{name} ends");
            });
        }
    });
}
