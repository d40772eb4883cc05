struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn pair() -> (Noisy, Noisy) {
    (Noisy("zero"), Noisy("one"))
}

fn main() {
    let one = pair().1;
    println!("have {}", one.0);
    let length = pair().0.0.len();
    println!("length {length}");
}
