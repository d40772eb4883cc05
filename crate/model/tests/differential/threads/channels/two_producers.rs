use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();
    for id in 0..2 {
        let tx = tx.clone();
        thread::spawn(move || {
            tx.send((id, 'a')).unwrap();
            tx.send((id, 'b')).unwrap();
        });
    }
    drop(tx);
    let received: Vec<(i32, char)> = rx.iter().collect();
    println!("{received:?}");
}
