// edition: 2021 2024
struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

impl Noisy {
    fn get(&self) -> Option<u32> {
        None
    }
}

fn main() {
    if let Some(n) = Noisy("scrutinee").get() {
        println!("some {n}");
    } else {
        println!("in the else block");
    }
    println!("after");
}
