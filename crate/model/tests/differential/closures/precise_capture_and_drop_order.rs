// edition: 2021 2024
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
    let pair = Pair { left: Noisy("left"), right: Noisy("right") };
    {
        let closure = move || println!("uses {}", pair.left.0);
        closure();
        println!("end of the block");
    }
    println!("right is still here: {}", pair.right.0);
}
