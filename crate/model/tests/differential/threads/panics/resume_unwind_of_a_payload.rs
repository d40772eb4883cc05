use std::panic;
use std::thread;

fn main() {
    let handle = thread::spawn(|| -> u8 { panic!("first seen in the thread") });
    match handle.join() {
        Ok(n) => println!("{n}"),
        Err(payload) => panic::resume_unwind(payload),
    }
}
