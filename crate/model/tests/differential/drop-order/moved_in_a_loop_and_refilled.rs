struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let names = ["a", "b", "c"];
    let mut current = Noisy("start");
    for name in names {
        println!("round {name}");
        drop(current);
        current = Noisy(name);
    }
    println!("left with {}", current.0);
}
