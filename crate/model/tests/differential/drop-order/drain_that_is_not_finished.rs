struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let mut list = vec![Noisy("a"), Noisy("b"), Noisy("c"), Noisy("d")];
    {
        let mut drain = list.drain(1..3);
        println!("got {}", drain.next().unwrap().0);
        println!("leaving");
    }
    println!("{:?}", list.iter().map(|noisy| noisy.0).collect::<Vec<_>>());
}
