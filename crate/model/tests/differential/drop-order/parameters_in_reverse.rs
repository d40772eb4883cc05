struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn take(_a: Noisy, _b: Noisy, _c: Noisy) {
    let _local = Noisy("local");
    println!("in take");
}

fn main() {
    take(Noisy("a"), Noisy("b"), Noisy("c"));
    println!("back in main");
}
