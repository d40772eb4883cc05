// edition: 2021 2024
struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

impl Noisy {
    fn length(&self) -> usize {
        self.0.len()
    }
}

fn main() {
    let closure = || {
        let _local = Noisy("local");
        Noisy("tail").length()
    };
    println!("{}", closure());
}
