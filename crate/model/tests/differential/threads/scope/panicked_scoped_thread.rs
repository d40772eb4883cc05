use std::thread;

fn main() {
    thread::scope(|s| {
        s.spawn(|| panic!("inside the scope"));
    });
    println!("never");
}
