use std::sync::OnceLock;
use std::thread;

static NAME: OnceLock<String> = OnceLock::new();

fn main() {
    let handle = thread::spawn(|| NAME.get_or_init(|| "thread".to_string()).len());
    println!("{}", NAME.get_or_init(|| "main".to_string()));
    handle.join().unwrap();
    println!("{:?}", NAME.get().is_some());
}
