struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

const MADE: Noisy = Noisy("constant");

fn main() {
    let _first = MADE;
    println!("{}", MADE.0);
    let _ = MADE;
    println!("end");
}
