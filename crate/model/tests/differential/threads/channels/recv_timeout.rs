use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

fn main() {
    let (tx, rx) = mpsc::channel::<i32>();
    println!("{:?}", rx.recv_timeout(Duration::from_millis(1)));
    drop(tx);
    println!("{}", rx.recv_timeout(Duration::from_secs(1)) == Err(RecvTimeoutError::Disconnected));
}
