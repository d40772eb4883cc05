struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Pair {
    left: Noisy,
    right: Noisy,
}

fn main() {
    let pair = Pair { right: Noisy("right"), left: Noisy("left") };
    println!("{} and {}", pair.left.0, pair.right.0);
}
