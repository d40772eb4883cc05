use std::thread;
struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let handle = thread::spawn(|| {
        let _a = Noisy("a in the thread");
        let _b = Noisy("b in the thread");
        let n: Option<u32> = None;
        n.expect("there is a number");
    });
    println!("{}", handle.join().is_err());
}
