use std::thread;
struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

thread_local! {
    static NOISY: Noisy = Noisy("thread local");
}

fn main() {
    let handle = thread::spawn(|| {
        NOISY.with(|noisy| println!("use {}", noisy.0));
        println!("end of the thread");
    });
    handle.join().unwrap();
    println!("joined");
}
