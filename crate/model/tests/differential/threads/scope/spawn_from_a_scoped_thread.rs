use std::sync::Mutex;
use std::thread;

fn main() {
    let log = Mutex::new(Vec::new());
    thread::scope(|s| {
        s.spawn(|| {
            log.lock().unwrap().push(1);
            s.spawn(|| log.lock().unwrap().push(2));
        });
    });
    println!("{:?}", log.into_inner().unwrap());
}
