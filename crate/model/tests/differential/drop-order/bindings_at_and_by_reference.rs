struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let pair = (Noisy("left"), Noisy("right"));
    let (ref left, right) = pair;
    println!("{} {}", left.0, right.0);
    drop(right);
    println!("right is gone");
    match Some(Noisy("whole")) {
        whole @ Some(_) => println!("{}", whole.is_some()),
        None => {}
    }
    println!("end");
}
