use std::panic;
struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn make(name: &'static str) -> Noisy {
    if name == "c" {
        panic!("no {name}");
    }
    println!("make {name}");
    Noisy(name)
}

fn main() {
    let result = panic::catch_unwind(|| {
        let _list = [make("a"), make("b"), make("c"), make("d")];
    });
    println!("{}", result.is_err());
}
