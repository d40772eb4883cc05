struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let _never = Noisy("never dropped");
    println!("leaving");
    std::process::exit(7);
}
