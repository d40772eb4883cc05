// error: E0382 at 7:20
use std::thread;

fn main() {
    let handle = thread::spawn(|| 1);
    println!("{}", handle.join().unwrap());
    println!("{}", handle.join().unwrap());
}
