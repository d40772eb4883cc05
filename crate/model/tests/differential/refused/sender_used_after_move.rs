// error: E0382 at 10:25
use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();
    thread::spawn(move || {
        let text = String::from("hi");
        tx.send(text).unwrap();
        println!("sent {text}");
    });
    println!("{}", rx.recv().unwrap());
}
