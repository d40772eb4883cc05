struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let mut boxed = Box::new((Noisy("first"), Noisy("second")));
    let first = boxed.0;
    println!("took {}", first.0);
    boxed.0 = Noisy("third");
    println!("refilled");
    drop(boxed);
    println!("box is gone");
}
