use std::thread;

fn main() {
    let handle = thread::spawn(|| {
        let n = 5;
        panic!("number {n}");
    });
    let error = handle.join().unwrap_err();
    println!("{:?} {:?}", error.downcast_ref::<String>(), error.downcast_ref::<&str>());
}
