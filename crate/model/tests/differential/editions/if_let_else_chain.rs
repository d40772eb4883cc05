// edition: 2021 2024
struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

impl Noisy {
    fn get(&self, n: u32) -> Option<u32> {
        println!("ask {}", self.0);
        (n > 5).then_some(n)
    }
}

fn main() {
    if let Some(n) = Noisy("first").get(1) {
        println!("first {n}");
    } else if let Some(n) = Noisy("second").get(9) {
        println!("second {n}");
    } else {
        println!("neither");
    }
    println!("after");
}
