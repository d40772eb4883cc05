struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Outer {
    inner: Noisy,
    other: Noisy,
}

fn main() {
    let inner = &Outer { inner: Noisy("inner"), other: Noisy("other") }.inner;
    println!("hold {}", inner.0);
}
