use std::thread;

fn main() {
    let main = thread::current().id();
    let other = thread::spawn(|| thread::current().id()).join().unwrap();
    println!("{} {}", main == thread::current().id(), main == other);
}
