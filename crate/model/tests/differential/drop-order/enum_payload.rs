struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

enum Shape {
    Empty,
    One(Noisy),
    Two { a: Noisy, b: Noisy },
}

fn main() {
    let mut shape = Shape::Two { b: Noisy("b"), a: Noisy("a") };
    if let Shape::Two { a, b } = &shape {
        println!("two: {} {}", a.0, b.0);
    }
    shape = Shape::One(Noisy("one"));
    println!("now one");
    if let Shape::One(inner) = &shape {
        println!("one: {}", inner.0);
    }
    shape = Shape::Empty;
    println!("now empty: {}", matches!(shape, Shape::Empty));
}
