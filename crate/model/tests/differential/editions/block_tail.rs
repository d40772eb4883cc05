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
    let length = {
        let _local = Noisy("local");
        Noisy("tail").length()
    };
    println!("{length}");
    println!(
        "{}",
        {
            let _local = Noisy("second local");
            Noisy("second tail").length()
        } + Noisy("outside").length()
    );
}
