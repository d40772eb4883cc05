use std::thread;

fn main() {
    println!("{:?}", thread::current().name());
    let handle =
        thread::Builder::new().name("worker".to_string()).spawn(|| println!("{:?}", thread::current().name())).unwrap();
    println!("{:?}", handle.thread().name());
    handle.join().unwrap();
    let unnamed = thread::spawn(|| thread::current().name().is_none());
    println!("{}", unnamed.join().unwrap());
}
