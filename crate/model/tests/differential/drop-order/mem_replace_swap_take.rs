struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
use std::mem;

fn main() {
    let mut a = Noisy("a");
    let mut b = Noisy("b");
    mem::swap(&mut a, &mut b);
    println!("a holds {}, b holds {}", a.0, b.0);
    let old = mem::replace(&mut a, Noisy("c"));
    println!("old {}", old.0);
    let mut list = vec![Noisy("in a list")];
    let taken = mem::take(&mut list);
    println!("{} {}", list.len(), taken.len());
    drop(taken);
    mem::forget(b);
    println!("end");
}
