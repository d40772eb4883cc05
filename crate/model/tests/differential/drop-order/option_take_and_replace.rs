struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let mut slot = Some(Noisy("first"));
    let taken = slot.take();
    println!("taken {}", taken.is_some());
    slot = Some(Noisy("second"));
    let old = slot.replace(Noisy("third"));
    println!("old is {}", old.as_ref().map_or("none", |noisy| noisy.0));
    slot.insert(Noisy("fourth"));
    println!("end");
}
