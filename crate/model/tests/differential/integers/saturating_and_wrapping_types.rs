use std::num::{NonZeroU32, Wrapping};

fn main() {
    let mut n = Wrapping(250u8);
    n += Wrapping(10);
    println!("{n} {:?}", n * Wrapping(100));
    let some = NonZeroU32::new(5);
    let none = NonZeroU32::new(0);
    println!("{some:?} {none:?} {}", some.unwrap().get());
}
