use std::thread;

fn main() {
    let _handle = thread::spawn(|| println!("perhaps"));
    panic!("main ends badly");
}
