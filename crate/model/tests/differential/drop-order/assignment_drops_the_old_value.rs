struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let mut value = Noisy("one");
    println!("have {}", value.0);
    value = Noisy("two");
    println!("have {}", value.0);
    value = Noisy("three");
    println!("have {}", value.0);
}
