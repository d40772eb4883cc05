// error: E0277 at 9:32
use std::rc::Rc;
use std::sync::Mutex;
use std::thread;

fn main() {
    let counter = Rc::new(Mutex::new(0));
    let other = Rc::clone(&counter);
    let handle = thread::spawn(move || {
        *other.lock().unwrap() += 1;
    });
    handle.join().unwrap();
}
