struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn make(name: &'static str) -> Noisy {
    Noisy(name)
}

fn main() {
    let _ = make("wildcard");
    println!("1");
    _ = make("assigned to the wildcard");
    println!("2");
    make("statement");
    println!("3");
    let _named = make("named");
    println!("4");
}
