use std::thread;

fn main() {
    let handle = thread::Builder::new().name("doomed".into()).spawn(|| panic!("oh no")).unwrap();
    println!("{}", handle.join().is_err());
}
