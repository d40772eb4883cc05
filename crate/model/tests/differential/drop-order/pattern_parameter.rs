struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn take((_a, _): (Noisy, Noisy), _last: Noisy) {
    println!("in take");
}

fn main() {
    take((Noisy("bound"), Noisy("left in the tuple")), Noisy("last"));
    println!("back in main");
}
