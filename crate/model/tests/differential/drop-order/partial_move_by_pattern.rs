struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let pair = (Noisy("moved"), Noisy("stays"));
    {
        let (moved, _) = pair;
        println!("inside {}", moved.0);
    }
    println!("outside {}", pair.1.0);
}
