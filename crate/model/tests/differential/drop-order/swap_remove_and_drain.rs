struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let mut list = vec![Noisy("a"), Noisy("b"), Noisy("c"), Noisy("d"), Noisy("e")];
    let taken = list.swap_remove(0);
    println!("took {}", taken.0);
    for item in list.drain(1..3) {
        println!("drained {}", item.0);
    }
    println!("left {}", list.len());
}
