use std::panic;
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

fn make(name: &'static str, fail: bool) -> Noisy {
    if fail {
        panic!("cannot make {name}");
    }
    Noisy(name)
}

fn main() {
    let result = panic::catch_unwind(|| {
        let triple = Triple { c: make("c", false), a: make("a", false), b: make("b", true) };
        println!("{}{}{}", triple.a.0, triple.b.0, triple.c.0);
    });
    println!("{}", result.is_err());
}
