trait Unit {
    const FACTOR: u32;

    fn value(&self) -> u32;
}

struct Minutes(u32);
struct Hours(u32);

impl Unit for Minutes {
    const FACTOR: u32 = 7;

    fn value(&self) -> u32 {
        self.0
    }
}

impl Unit for Hours {
    const FACTOR: u32 = 60;

    fn value(&self) -> u32 {
        self.0
    }
}

fn factors<A: Unit, B: Unit>() -> (u32, u32, u32) {
    (A::FACTOR, B::FACTOR, A::FACTOR * B::FACTOR - A::FACTOR)
}

fn times<A: Unit>(a: A) -> u32 {
    a.value() * A::FACTOR
}

fn converted<A: Unit, B: Unit>(a: A, b: &B) -> u32 {
    a.value() * A::FACTOR / B::FACTOR + b.value() * B::FACTOR
}

fn main() {
    println!("{:?} {:?}", factors::<Minutes, Hours>(), factors::<Hours, Hours>());
    println!("{} {}", times(Minutes(3)), times(Hours(2)));
    println!("{}", converted(Minutes(300), &Hours(1)));
    println!("{}", Minutes::FACTOR + <Hours as Unit>::FACTOR);
}
