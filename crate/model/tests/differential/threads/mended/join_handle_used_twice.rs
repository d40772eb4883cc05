use std::thread;

fn main() {
    let handle = thread::spawn(|| 1);
    let n = handle.join().unwrap();
    println!("{n} {n}");
}
