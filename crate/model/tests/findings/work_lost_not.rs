// outcomes: finished
// findings:
use std::thread;

fn main() {
    thread::spawn(|| println!("done")).join().unwrap();
}
