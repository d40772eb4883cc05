use std::mem::{self, ManuallyDrop};
struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let kept = ManuallyDrop::new(Noisy("never"));
    println!("{}", kept.0);
    let inner = ManuallyDrop::into_inner(ManuallyDrop::new(Noisy("taken out")));
    println!("{}", inner.0);
    mem::forget(vec![Noisy("forgotten")]);
    println!("end");
}
