struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let mut list = Vec::new();
    list.push(Noisy("first"));
    list.push(Noisy("second"));
    list.push(Noisy("third"));
    println!("{} elements", list.len());
}
