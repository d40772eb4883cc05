struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let tuple = (Noisy("0"), Noisy("1"), Noisy("2"), Noisy("3"));
    let (first, .., last) = tuple;
    println!("{} {}", first.0, last.0);
    drop(first);
    println!("end");
}
