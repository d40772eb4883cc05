use std::panic;
struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn third(noisy: &Noisy) {
    let _local = Noisy("local of third");
    assert!(noisy.0.is_empty(), "third fails with {}", noisy.0);
}

fn second(noisy: Noisy) -> usize {
    let _before = Noisy("local of second");
    third(&noisy);
    let _after = Noisy("never");
    1
}

fn main() {
    let result = panic::catch_unwind(|| {
        let list = vec![Noisy("in the list")];
        list.len() + second(Noisy("argument of second"))
    });
    println!("{:?}", result.is_err());
}
