struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Triple {
    a: Noisy,
    b: Noisy,
    c: Noisy,
}

fn main() {
    let triple = Triple { a: Noisy("a"), b: Noisy("b"), c: Noisy("c") };
    let b = triple.b;
    println!("moved {}", b.0);
    println!("left {} {}", triple.a.0, triple.c.0);
}
