struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

impl Noisy {
    fn is(&self, answer: bool) -> bool {
        println!("ask {}", self.0);
        answer
    }
}

fn main() {
    match 5 {
        n if Noisy("first guard").is(n > 9) => println!("big"),
        n if Noisy("second guard").is(n > 3) => println!("middle"),
        _ => println!("small"),
    }
}
