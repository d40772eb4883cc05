struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let value = Some(Noisy("payload"));
    match value {
        Some(_) => println!("some, not moved"),
        None => println!("none"),
    }
    println!("still some: {}", value.is_some());
    match value {
        Some(noisy) => println!("moved {}", noisy.0),
        None => println!("none"),
    }
    println!("after");
}
