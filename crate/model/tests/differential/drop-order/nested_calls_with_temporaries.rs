struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn make(name: &'static str) -> Noisy {
    println!("make {name}");
    Noisy(name)
}

fn pass<'a>(noisy: &'a Noisy, _by_value: Noisy) -> &'a Noisy {
    println!("pass {}", noisy.0);
    noisy
}

fn main() {
    println!("{}", pass(pass(&make("a"), make("b")), make("c")).0);
    println!("end");
}
