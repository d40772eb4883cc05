struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let _tuple = (Noisy("0"), Noisy("1"), (Noisy("2.0"), Noisy("2.1")));
    println!("end of main");
}
