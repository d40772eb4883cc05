struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let mut stack = vec![Noisy("bottom"), Noisy("middle"), Noisy("top")];
    while let Some(top) = stack.pop() {
        println!("popped {}", top.0);
    }
    println!("done");
}
