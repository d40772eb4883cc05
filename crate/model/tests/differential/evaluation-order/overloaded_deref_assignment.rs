use std::ops::{Deref, DerefMut};

struct Loud(i32);

impl Deref for Loud {
    type Target = i32;

    fn deref(&self) -> &i32 {
        println!("deref");
        &self.0
    }
}

impl DerefMut for Loud {
    fn deref_mut(&mut self) -> &mut i32 {
        println!("deref_mut");
        &mut self.0
    }
}

fn say(n: i32) -> i32 {
    println!("say {n}");
    n
}

fn main() {
    let mut loud = Loud(1);
    *loud = say(2);
    *loud += say(3);
    println!("{}", *loud + say(4));
    let reference: &mut i32 = &mut loud;
    *reference -= 1;
    println!("{}", loud.0);
}
