use std::sync::mpsc;
use std::thread;

struct Queue {
    first_half: Vec<u32>,
    second_half: Vec<u32>,
}

impl Queue {
    fn new() -> Self {
        Self { first_half: vec![1, 2], second_half: vec![6] }
    }
}

fn send_tx(q: Queue, tx: mpsc::Sender<u32>) {
    let tx_clone = tx.clone();
    thread::spawn(move || {
        for val in q.first_half {
            tx_clone.send(val).unwrap();
        }
    });
    thread::spawn(move || {
        for val in q.second_half {
            tx.send(val).unwrap();
        }
    });
}

fn main() {
    let (tx, rx) = mpsc::channel();
    send_tx(Queue::new(), tx);
    let mut received = Vec::new();
    for value in rx {
        received.push(value);
    }
    println!("{received:?}");
    received.sort();
    assert_eq!(received, [1, 2, 6]);
}
