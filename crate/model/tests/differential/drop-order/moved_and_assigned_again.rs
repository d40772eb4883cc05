struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let mut value = Noisy("first");
    drop(value);
    println!("between");
    value = Noisy("second");
    println!("now {}", value.0);
}
