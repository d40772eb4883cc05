struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Config {
    a: Noisy,
    b: Noisy,
    c: Noisy,
}

fn main() {
    let base = Config { a: Noisy("base a"), b: Noisy("base b"), c: Noisy("base c") };
    let changed = Config { b: Noisy("new b"), ..base };
    println!("{} {} {}", changed.a.0, changed.b.0, changed.c.0);
    println!("left in base: {}", base.b.0);
}
