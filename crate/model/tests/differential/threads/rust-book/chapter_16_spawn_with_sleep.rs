use std::thread;
use std::time::Duration;

fn main() {
    let handle = thread::spawn(|| {
        for i in 1..4 {
            println!("spawned counts {i}");
            thread::sleep(Duration::from_millis(1));
        }
    });

    for i in 1..3 {
        println!("main counts {i}");
        thread::sleep(Duration::from_millis(1));
    }

    handle.join().unwrap();
}
