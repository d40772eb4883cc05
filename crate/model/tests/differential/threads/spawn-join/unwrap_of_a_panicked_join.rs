use std::thread;

fn main() {
    let handle = thread::spawn(|| {
        let list: Vec<i32> = vec![];
        list[0]
    });
    println!("{}", handle.join().unwrap());
}
