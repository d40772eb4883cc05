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
    let both = Noisy("a").is(true) && Noisy("b").is(false) && Noisy("c").is(true);
    println!("{both}");
    let either = Noisy("d").is(false) || Noisy("e").is(true) || Noisy("f").is(true);
    println!("{either}");
}
