use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();
    thread::spawn(move || {
        for n in 0..3 {
            tx.send(n * n).unwrap();
        }
    });
    for n in rx {
        println!("{n}");
    }
    println!("disconnected");
}
