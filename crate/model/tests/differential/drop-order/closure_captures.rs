struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let a = Noisy("a");
    let b = Noisy("b");
    let closure = move || println!("see {} then {}", b.0, a.0);
    closure();
    println!("called");
    drop(closure);
    println!("closure is gone");
}
