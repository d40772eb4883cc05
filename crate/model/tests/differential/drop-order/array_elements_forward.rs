struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let array = [Noisy("0"), Noisy("1"), Noisy("2")];
    println!("{} elements", array.len());
}
