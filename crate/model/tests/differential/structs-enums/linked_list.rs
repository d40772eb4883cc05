#[derive(Debug)]
enum List {
    Cons(i32, Box<List>),
    Nil,
}

use List::{Cons, Nil};

impl List {
    fn push(self, n: i32) -> List {
        Cons(n, Box::new(self))
    }

    fn sum(&self) -> i32 {
        match self {
            Cons(n, rest) => n + rest.sum(),
            Nil => 0,
        }
    }
}

fn main() {
    let list = Nil.push(3).push(2).push(1);
    println!("{list:?} {}", list.sum());
}
