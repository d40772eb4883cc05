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
    let mut pair = Pair { left: Noisy("left"), right: Noisy("right") };
    pair.left = Noisy("new left");
    println!("assigned");
    let reference = &mut pair;
    reference.right = Noisy("new right");
    println!("{} {}", pair.left.0, pair.right.0);
}
