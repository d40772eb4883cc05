trait Unit {
    const FACTOR: u32;
    const NAME: &'static str = "unit";

    fn zero() -> Self;
    fn new(n: u32) -> Self;
    fn value(&self) -> u32;
}

#[derive(Debug)]
struct Minutes(u32);

#[derive(Debug)]
struct Hours(u32);

impl Unit for Minutes {
    const FACTOR: u32 = 1;

    fn zero() -> Self {
        Minutes(0)
    }

    fn new(n: u32) -> Self {
        Minutes(n)
    }

    fn value(&self) -> u32 {
        self.0
    }
}

impl Unit for Hours {
    const FACTOR: u32 = 60;
    const NAME: &'static str = "hours";

    fn zero() -> Self {
        Hours(0)
    }

    fn new(n: u32) -> Self {
        Hours(n)
    }

    fn value(&self) -> u32 {
        self.0
    }
}

fn convert<A: Unit, B: Unit>(a: A) -> B {
    println!("{} to {}", A::NAME, B::NAME);
    if a.value() == 0 { B::zero() } else { B::new(a.value() * A::FACTOR / B::FACTOR) }
}

fn main() {
    let hours: Hours = convert(Minutes(150));
    println!("{hours:?}");
    println!("{:?} {}", convert::<_, Minutes>(Hours(2)), <Hours as Unit>::FACTOR);
}
