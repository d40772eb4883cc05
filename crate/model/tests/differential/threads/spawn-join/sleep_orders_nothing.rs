use std::thread;
use std::time::Duration;

fn main() {
    let handle = thread::spawn(|| {
        for i in 1..3 {
            println!("thread {i}");
            thread::sleep(Duration::from_millis(1));
        }
    });
    println!("main");
    thread::sleep(Duration::from_millis(1));
    handle.join().unwrap();
}
