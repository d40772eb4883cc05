struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let mut list = vec![Noisy("keep 1"), Noisy("lose 1"), Noisy("keep 2"), Noisy("lose 2")];
    list.retain(|item| item.0.starts_with("keep"));
    println!("{} left", list.len());
}
