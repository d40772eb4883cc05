struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
use std::rc::Rc;

fn main() {
    let first = Rc::new(Noisy("shared"));
    let second = Rc::clone(&first);
    drop(first);
    println!("first is gone, {} owner", Rc::strong_count(&second));
    drop(second);
    println!("end");
}
