use std::thread;

fn main() {
    let handle = thread::spawn(|| {
        println!("from the thread");
    });
    println!("from main");
    handle.join().unwrap();
    println!("joined");
}
