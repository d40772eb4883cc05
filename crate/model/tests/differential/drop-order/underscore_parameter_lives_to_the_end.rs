struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn take(_: Noisy, _named: Noisy) {
    println!("in take");
}

fn main() {
    take(Noisy("wildcard"), Noisy("named"));
    println!("back in main");
}
