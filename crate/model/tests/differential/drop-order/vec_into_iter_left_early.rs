struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    for item in vec![Noisy("a"), Noisy("b"), Noisy("c"), Noisy("d")] {
        println!("see {}", item.0);
        if item.0 == "b" {
            break;
        }
    }
    println!("after the loop");
}
