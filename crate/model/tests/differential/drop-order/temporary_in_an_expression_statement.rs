struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

impl Noisy {
    fn name(&self) -> &'static str {
        println!("name of {}", self.0);
        self.0
    }
}

fn main() {
    Noisy("unused");
    println!("next");
    Noisy("one").name();
    println!("got {}", Noisy("two").name());
    let name = Noisy("three").name();
    println!("kept {name}");
}
