struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let _outer = Noisy("outer");
    {
        let _inner = Noisy("inner");
        println!("in the inner scope");
    }
    println!("in the outer scope");
}
