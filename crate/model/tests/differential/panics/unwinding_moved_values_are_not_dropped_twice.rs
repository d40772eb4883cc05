struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn consume(noisy: Noisy) {
    println!("consume {}", noisy.0);
    panic!("inside");
}

fn main() {
    let kept = Noisy("kept");
    let moved = Noisy("moved");
    consume(moved);
    println!("{}", kept.0);
}
