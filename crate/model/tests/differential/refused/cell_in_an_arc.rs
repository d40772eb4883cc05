// error: E0277 at 9:19
use std::cell::Cell;
use std::sync::Arc;
use std::thread;

fn main() {
    let cell = Arc::new(Cell::new(0));
    let other = Arc::clone(&cell);
    thread::spawn(move || other.set(1)).join().unwrap();
    println!("{}", cell.get());
}
