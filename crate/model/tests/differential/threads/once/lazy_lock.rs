use std::sync::{LazyLock, Mutex};
use std::thread;

static LIST: LazyLock<Mutex<Vec<i32>>> = LazyLock::new(|| {
    println!("initialising");
    Mutex::new(vec![0])
});

fn main() {
    println!("start");
    let handle = thread::spawn(|| LIST.lock().unwrap().push(1));
    LIST.lock().unwrap().push(1);
    handle.join().unwrap();
    println!("{:?}", LIST.lock().unwrap());
}
