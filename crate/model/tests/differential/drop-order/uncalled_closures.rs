struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn ignore(_: impl FnOnce()) {
    println!("ignored");
}

fn main() {
    let a = Noisy("captured by one never called");
    ignore(move || drop(a));
    println!("next");
    let b = Noisy("captured by a boxed one");
    let boxed: Box<dyn Fn()> = Box::new(move || println!("{}", b.0));
    boxed();
    drop(boxed);
    println!("end");
}
