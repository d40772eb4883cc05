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
    let n = if Noisy("condition").length() > 3 {
        let _local = Noisy("local");
        Noisy("then tail").length()
    } else {
        0
    };
    println!("{n}");
}
