struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let mut boxed = Box::new(Noisy("in the box"));
    *boxed = Noisy("new in the box");
    println!("assigned through the box");
    let mut value = Noisy("value");
    let reference = &mut value;
    *reference = Noisy("new value");
    println!("assigned through the reference");
    boxed = Box::new(Noisy("another box"));
    println!("{} {}", boxed.0, value.0);
}
