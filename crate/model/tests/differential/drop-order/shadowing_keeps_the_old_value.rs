struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let value = Noisy("old");
    println!("made {}", value.0);
    let value = Noisy("new");
    println!("made {}", value.0);
}
