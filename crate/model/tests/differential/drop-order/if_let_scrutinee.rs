struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

impl Noisy {
    fn get(&self) -> Option<&'static str> {
        if self.0.is_empty() { None } else { Some(self.0) }
    }
}

fn main() {
    if let Some(name) = Noisy("held").get() {
        println!("body {name}");
    }
    println!("after");
}
