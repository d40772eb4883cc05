// edition: 2021 2024
struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

impl Noisy {
    fn get(&self, n: u32) -> Option<u32> {
        (n < 2).then_some(n)
    }
}

fn main() {
    let mut n = 0;
    while let Some(value) = { Noisy("scrutinee").get(n) } {
        println!("body {value}");
        n += 1;
    }
    println!("after");
}
