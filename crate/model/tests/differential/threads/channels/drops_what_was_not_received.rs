use std::sync::mpsc;
struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let (tx, rx) = mpsc::channel();
    tx.send(Noisy("first")).unwrap();
    tx.send(Noisy("second")).unwrap();
    println!("{}", rx.recv().unwrap().0);
    drop(rx);
    println!("receiver is gone");
    println!("{}", tx.send(Noisy("third")).is_err());
}
