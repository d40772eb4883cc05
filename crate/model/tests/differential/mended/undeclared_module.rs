use std::thread;

fn main() {
    println!("{}", thread::current().name().is_some());
}
