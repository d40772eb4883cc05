use std::sync::mpsc::{self, TrySendError};

fn main() {
    let (tx, rx) = mpsc::sync_channel(1);
    println!("{:?}", tx.try_send(1));
    match tx.try_send(2) {
        Err(TrySendError::Full(n)) => println!("full, {n} comes back"),
        other => println!("{other:?}"),
    }
    println!("{:?}", rx.recv());
    drop(rx);
    println!("{:?}", tx.try_send(3));
}
