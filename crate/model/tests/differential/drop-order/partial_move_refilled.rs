struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let mut pair = (Noisy("left"), Noisy("right"));
    drop(pair.0);
    println!("left is gone");
    pair.0 = Noisy("left again");
    println!("{} {}", pair.0.0, pair.1.0);
}
