use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::sync_channel(0);
    let handle = thread::spawn(move || {
        println!("sending");
        tx.send(1).unwrap();
    });
    println!("received {}", rx.recv().unwrap());
    handle.join().unwrap();
}
