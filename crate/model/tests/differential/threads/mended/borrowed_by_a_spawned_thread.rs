use std::thread;

fn main() {
    let list = vec![1, 2, 3];
    let handle = thread::spawn(move || {
        println!("{list:?}");
    });
    handle.join().unwrap();
}
