use std::thread;
struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let captured = Noisy("captured");
    let handle = thread::spawn(move || {
        let _local = Noisy("local");
        println!("in the thread with {}", captured.0);
        Noisy("result")
    });
    let result = handle.join().unwrap();
    println!("joined with {}", result.0);
}
