use std::thread;

fn main() {
    let handle = thread::spawn(|| {
        if true {
            panic!("in the thread");
        }
        5
    });
    match handle.join() {
        Ok(n) => println!("{n}"),
        Err(payload) => println!("panicked with {:?}", payload.downcast_ref::<&str>()),
    }
}
