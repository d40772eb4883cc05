use std::sync::Mutex;
use std::thread;

fn main() {
    let cell = Mutex::new(0);
    thread::scope(|s| {
        s.spawn(|| *cell.lock().unwrap() += 1);
    });
    println!("{}", cell.into_inner().unwrap());
}
