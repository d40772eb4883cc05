use std::sync::Mutex;

fn main() {
    let _mutex = Mutex::new(0);
    println!("made");
}
