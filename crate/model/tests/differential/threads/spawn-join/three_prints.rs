use std::thread;

fn main() {
    let handles: Vec<_> = (0..3).map(|i| thread::spawn(move || println!("thread {i}"))).collect();
    for handle in handles {
        handle.join().unwrap();
    }
}
