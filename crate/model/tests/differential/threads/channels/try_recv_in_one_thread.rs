use std::sync::mpsc;

fn main() {
    let (tx, rx) = mpsc::channel::<i32>();
    println!("{:?}", rx.try_recv());
    tx.send(1).unwrap();
    tx.send(2).unwrap();
    println!("{:?} {:?}", rx.try_recv(), rx.try_iter().collect::<Vec<_>>());
    drop(tx);
    println!("{:?} {:?}", rx.try_recv(), rx.recv());
    println!("{} / {}", rx.try_recv().unwrap_err(), rx.recv().unwrap_err());
}
