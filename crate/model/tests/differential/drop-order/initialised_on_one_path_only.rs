struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn maybe(make: bool) {
    let value;
    if make {
        value = Noisy("made");
        println!("have {}", value.0);
    }
    println!("end of maybe({make})");
}

fn main() {
    maybe(true);
    maybe(false);
}
