use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();
    thread::spawn(move || {
        let text = String::from("hi");
        tx.send(text.clone()).unwrap();
        drop(text);
    });
    println!("{}", rx.recv().unwrap());
}
