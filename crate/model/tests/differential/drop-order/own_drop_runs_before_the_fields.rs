struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Outer {
    first: Noisy,
    second: Noisy,
}

impl Drop for Outer {
    fn drop(&mut self) {
        println!("drop outer with {} and {}", self.first.0, self.second.0);
    }
}

fn main() {
    let _outer = Outer { first: Noisy("first"), second: Noisy("second") };
    println!("end of main");
}
