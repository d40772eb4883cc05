use std::sync::mpsc;

fn main() {
    let (tx, rx) = mpsc::channel();
    drop(rx);
    let error = tx.send("lost").unwrap_err();
    println!("{error} {error:?} {}", error.0);
    let (tx, rx) = mpsc::channel();
    drop(rx);
    tx.send(5).unwrap();
}
