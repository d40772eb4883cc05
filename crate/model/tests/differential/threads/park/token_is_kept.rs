use std::thread;
use std::time::Duration;

fn main() {
    thread::current().unpark();
    thread::current().unpark();
    thread::park();
    println!("the first park returns at once");
    thread::park_timeout(Duration::from_millis(1));
    println!("the second had a time-out");
}
