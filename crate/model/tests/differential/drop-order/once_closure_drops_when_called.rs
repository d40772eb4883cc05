struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let noisy = Noisy("captured");
    let other = Noisy("only read");
    let closure = move || {
        println!("in the closure, {}", other.0);
        drop(noisy);
        println!("end of the closure");
    };
    println!("before the call");
    closure();
    println!("after the call");
}
