fn main() {
    println!("{}", later(VALUE));
    let thing = Thing::make();
    println!("{}", thing.show());
}

impl Thing {
    fn show(&self) -> String {
        format!("{:?}", self.0)
    }

    fn make() -> Thing {
        Thing(Inner::default())
    }
}

struct Thing(Inner);

#[derive(Debug, Default)]
struct Inner {
    n: u8,
}

const VALUE: i32 = BASE + 1;

fn later(n: i32) -> i32 {
    n * BASE
}

const BASE: i32 = 10;
