use std::thread;

fn main() {
    let value = thread::scope(|s| {
        let handle = s.spawn(|| -> i32 { panic!("inside the scope") });
        handle.join().unwrap_or(-1)
    });
    println!("{value}");
}
