struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let a = Noisy("a");
    let closure = move || {
        let _ = a;
        println!("called");
    };
    closure();
    println!("a is still here: {}", a.0);
}
