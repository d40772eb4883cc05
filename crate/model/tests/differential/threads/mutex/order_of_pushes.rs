use std::sync::Mutex;
use std::thread;

static LOG: Mutex<Vec<&str>> = Mutex::new(Vec::new());

fn main() {
    let handle = thread::spawn(|| LOG.lock().unwrap().push("thread"));
    LOG.lock().unwrap().push("main");
    handle.join().unwrap();
    println!("{:?}", LOG.lock().unwrap());
}
