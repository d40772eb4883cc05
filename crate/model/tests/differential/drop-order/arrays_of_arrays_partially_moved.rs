struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let array = [Noisy("0"), Noisy("1"), Noisy("2"), Noisy("3")];
    let [first, .., last] = array;
    println!("{} {}", first.0, last.0);
    drop(last);
    println!("last is gone");
    let nested = [[Noisy("00"), Noisy("01")], [Noisy("10"), Noisy("11")]];
    let [_, [_, corner]] = nested;
    println!("{}", corner.0);
}
