use std::ops::Add;

trait Zero {
    const ZERO: Self;
    const NAME: &'static str = "some number";
    fn is_zero(&self) -> bool;
    fn describe() -> String {
        format!("{} of {}", Self::NAME, std::mem::size_of::<u8>())
    }
}
impl Zero for u8 {
    const ZERO: u8 = 0;
    fn is_zero(&self) -> bool {
        *self == Self::ZERO
    }
}
impl Zero for f64 {
    const ZERO: Self = 0.0;
    const NAME: &'static str = "float";
    fn is_zero(&self) -> bool {
        *self == f64::ZERO
    }
}


trait Stack {
    type Item: Clone + Add<Output = Self::Item>;
    const DEPTH: usize;
    fn all(&self) -> Vec<Self::Item>;
    fn total(&self, zero: Self::Item) -> Self::Item {
        self.all().into_iter().fold(zero, |a, b| a + b)
    }
}
struct Three(u16);
impl Stack for Three {
    type Item = u16;
    const DEPTH: usize = 3;
    fn all(&self) -> Vec<Self::Item> {
        vec![self.0; Self::DEPTH]
    }
}
fn sum<S>(stack: &S, zero: S::Item) -> S::Item
where
    S: Stack,
{
    stack.total(zero)
}

struct Ring<T, const N: usize> {
    items: [T; N],
    at: usize,
}
impl<T: Copy + Default, const N: usize> Ring<T, N> {
    const LAST: usize = N - 1;
    fn new() -> Self {
        Self { items: [T::default(); N], at: Self::LAST }
    }
    fn push(&mut self, item: T) -> &mut Self {
        self.at = (self.at + 1) % N;
        self.items[self.at] = item;
        self
    }
}

trait Speak {
    fn name(&self) -> String {
        "trait".into()
    }
}
struct Dog;
impl Dog {
    fn name(&self) -> String {
        "own".into()
    }
}
impl Speak for Dog {}
impl Speak for &Dog {
    fn name(&self) -> String {
        "reference".into()
    }
}

fn main() {
    println!("{} {} {}", u8::ZERO.is_zero(), <f64 as Zero>::NAME, u8::describe());
    println!("{} {}", f64::describe(), 2.0f64.is_zero());
    println!("{} {}", sum(&Three(7), 1), <Three as Stack>::DEPTH);
    let mut ring = Ring::<u8, 3>::new();
    ring.push(1).push(2).push(3).push(4);
    println!("{:?} {}", ring.items, Ring::<char, 5>::LAST);
    println!("{} {} {}", Dog.name(), Speak::name(&Dog), <&Dog as Speak>::name(&&Dog));
    let max = i8::max(3, 4);
    println!("{max} {}", u16::from_str_radix("ff", 16).unwrap());
}
