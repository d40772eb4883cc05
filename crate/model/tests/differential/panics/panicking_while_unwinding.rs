use std::thread;

struct Watcher;

impl Drop for Watcher {
    fn drop(&mut self) {
        println!("unwinding: {}", thread::panicking());
    }
}

fn main() {
    {
        let _calm = Watcher;
    }
    let _watcher = Watcher;
    panic!("end");
}
