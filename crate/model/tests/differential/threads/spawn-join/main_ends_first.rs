use std::thread;

fn main() {
    thread::spawn(|| println!("perhaps"));
    println!("main ends");
}
