use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::sync_channel(1);
    let handle = thread::spawn(move || {
        for n in 0..3 {
            tx.send(n).unwrap();
        }
    });
    let list: Vec<i32> = rx.iter().collect();
    handle.join().unwrap();
    println!("{list:?}");
}
