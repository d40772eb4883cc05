struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn join(a: &Noisy, b: &Noisy) -> String {
    println!("join");
    format!("{}{}", a.0, b.0)
}

fn main() {
    let text = join(&Noisy("a"), &Noisy("b"));
    println!("{text}");
}
