struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn make() -> Noisy {
    let _local = Noisy("local");
    let result = Noisy("result");
    println!("made");
    result
}

fn main() {
    let result = make();
    println!("have {}", result.0);
    make();
    println!("dropped at once");
}
