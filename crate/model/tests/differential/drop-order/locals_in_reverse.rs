struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let _first = Noisy("first");
    let _second = Noisy("second");
    let _third = Noisy("third");
    println!("end of main");
}
