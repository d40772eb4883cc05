struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let (a, b) = (Noisy("a"), Noisy("b"));
    let [c, d] = [Noisy("c"), Noisy("d")];
    println!("{}{}{}{}", a.0, b.0, c.0, d.0);
}
