struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn swallow<T>(_value: T) {
    println!("swallowed");
}

fn choose<T>(first: T, second: T, pick_first: bool) -> T {
    if pick_first { first } else { second }
}

fn main() {
    swallow(Noisy("one"));
    swallow((Noisy("two"), 3));
    swallow(5);
    let chosen = choose(Noisy("a"), Noisy("b"), false);
    println!("chosen {}", chosen.0);
}
