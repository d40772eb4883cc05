use std::thread;

fn main() {
    let outer = thread::spawn(|| {
        let inner = thread::spawn(|| 20);
        inner.join().unwrap() + 1
    });
    println!("{}", outer.join().unwrap() * 2);
}
