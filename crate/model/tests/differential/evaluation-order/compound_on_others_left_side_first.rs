use std::ops::AddAssign;

#[derive(Debug, Clone, Copy)]
struct Metres(i32);

impl AddAssign for Metres {
    fn add_assign(&mut self, other: Metres) {
        println!("add_assign");
        self.0 += other.0;
    }
}

fn place<'a>(target: &'a mut Metres) -> &'a mut Metres {
    println!("place");
    target
}

fn value() -> Metres {
    println!("value");
    Metres(5)
}

fn main() {
    let mut length = Metres(1);
    *place(&mut length) += value();
    println!("{length:?}");
}
