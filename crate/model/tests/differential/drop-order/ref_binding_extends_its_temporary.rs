struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let ref by_ref = Noisy("ref pattern");
    let _after = Noisy("after");
    println!("{}", by_ref.0);
}
