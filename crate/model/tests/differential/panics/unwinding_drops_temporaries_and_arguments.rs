struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn fail() -> Noisy {
    panic!("no second argument")
}

fn take(_a: Noisy, _b: Noisy) {}

fn main() {
    let _local = Noisy("local");
    take(Noisy("first argument"), fail());
}
