// outcomes: finished, finished
// findings: threads-cut-off
use std::thread;

fn main() {
    thread::spawn(|| println!("done"));
}
