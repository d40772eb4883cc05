struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let value = Some(Noisy("value"));
    match value {
        Some(noisy) if noisy.0.is_empty() => println!("empty {}", noisy.0),
        Some(noisy) if noisy.0 == "value" => println!("value {}", noisy.0),
        Some(_) => println!("other"),
        None => println!("none"),
    }
    println!("after");
}
