struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let list = vec![Noisy("a"), Noisy("b"), Noisy("c"), Noisy("d")];
    let mut iterator = list.into_iter().skip(1).filter(|noisy| noisy.0 != "c");
    let first = iterator.next();
    println!("first {}", first.as_ref().map_or("none", |noisy| noisy.0));
    drop(iterator);
    println!("iterator is gone");
    let reversed: Vec<Noisy> = vec![Noisy("x"), Noisy("y")].into_iter().rev().collect();
    println!("{}", reversed[0].0);
}
