struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

impl Noisy {
    fn length(&self) -> usize {
        self.0.len()
    }
}

fn main() {
    match Noisy("scrutinee").length() {
        0 => println!("empty"),
        n => println!("length {n}"),
    }
    println!("after the match");
}
