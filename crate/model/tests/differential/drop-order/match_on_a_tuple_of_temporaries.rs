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
    match (Noisy("a").length(), Noisy("bb")) {
        (1, noisy) if noisy.length() == 3 => println!("never"),
        (1, ref noisy) => println!("borrowed {}", noisy.0),
        (_, noisy) => println!("moved {}", noisy.0),
    }
    println!("after");
}
