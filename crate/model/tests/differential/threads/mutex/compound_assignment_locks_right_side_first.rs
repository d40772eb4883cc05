use std::ops::AddAssign;
use std::sync::Mutex;

#[derive(Clone, Copy, Debug)]
struct Money(i32);

impl AddAssign for Money {
    fn add_assign(&mut self, other: Money) {
        self.0 += other.0;
    }
}

fn main() {
    let (a, b) = (Mutex::new(1), Mutex::new(2));
    let held = a.lock().unwrap();
    println!("{}", b.try_lock().is_ok());
    drop(held);
    *a.lock().unwrap() += *b.lock().unwrap();
    println!("{}", a.lock().unwrap());
    let (c, d) = (Mutex::new(Money(1)), Mutex::new(Money(2)));
    *c.lock().unwrap() += *d.lock().unwrap();
    println!("{:?}", c.lock().unwrap());
}
