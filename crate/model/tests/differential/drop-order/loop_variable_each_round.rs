struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let names = ["a", "b"];
    for noisy in names.map(Noisy) {
        let _inner = Noisy("inner");
        println!("have {}", noisy.0);
    }
    let mut list = vec![Noisy("c"), Noisy("d")];
    for noisy in &mut list {
        *noisy = Noisy("replaced");
    }
    println!("end");
}
