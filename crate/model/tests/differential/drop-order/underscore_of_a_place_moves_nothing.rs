struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let noisy = Noisy("place");
    let _ = noisy;
    println!("still {}", noisy.0);
}
