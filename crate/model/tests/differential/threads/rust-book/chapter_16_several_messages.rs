use std::sync::mpsc;
use std::thread;
use std::time::Duration;

fn main() {
    let (tx, rx) = mpsc::channel();

    let tx1 = tx.clone();
    thread::spawn(move || {
        let words = vec![String::from("from"), String::from("one")];
        for word in words {
            tx1.send(word).unwrap();
            thread::sleep(Duration::from_millis(1));
        }
    });

    thread::spawn(move || {
        let words = vec![String::from("and"), String::from("another")];
        for word in words {
            tx.send(word).unwrap();
            thread::sleep(Duration::from_millis(1));
        }
    });

    for received in rx {
        println!("Received: {received}");
    }
}
