struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let pair = (Noisy("left"), Noisy("right"));
    match pair {
        (left, _) if left.0 == "nothing" => println!("never"),
        (left, right) => println!("bound {} {}", left.0, right.0),
    }
    println!("after the match");
}
