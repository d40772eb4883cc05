struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let _ = Noisy("wildcard");
    println!("after the wildcard");
    let _kept = Noisy("kept");
    println!("after the binding");
}
