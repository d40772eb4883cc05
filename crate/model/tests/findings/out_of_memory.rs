// outcomes: out-of-memory
// findings:
use std::thread;

fn main() {
    let thread = thread::spawn(|| {
        let mut all = Vec::new();
        loop {
            all.push(Vec::<u64>::with_capacity(1 << 22));
        }
    });
    thread.join().unwrap();
}
