use std::fmt::Debug;
use std::marker::PhantomData;

trait Source {
    type Item;
}
struct Bytes;
impl Source for Bytes {
    type Item = u8;
}
#[derive(Debug, Clone, PartialEq)]
struct Held<S: Source>
where
    S::Item: Copy,
{
    item: S::Item,
    of: PhantomData<S>,
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Tagged<T: ?Sized, const N: u8> {
    n: u8,
    tag: PhantomData<T>,
}
#[derive(Clone, Debug)]
struct Chain<T> {
    value: T,
    next: Option<Box<Chain<T>>>,
}
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Id(u32);

fn twice<T: Clone + Debug>(value: &T) -> String {
    format!("{:?}{:?}", value, value.clone())
}

#[derive(Debug, Clone, PartialEq)]
struct Local;
impl Source for Local {
    type Item = char;
}

fn main() {
    let held = Held::<Local> { item: 'x', of: PhantomData };
    println!("{} {}", held.item, held == held.clone());
    let raw = Held::<Bytes> { item: 3, of: PhantomData };
    println!("{}", raw.item);
    let tagged = Tagged::<u8, 3> { n: 1, tag: PhantomData };
    let copy = tagged;
    println!("{tagged:?} {}", tagged == copy);
    let chain = Chain { value: 1, next: Some(Box::new(Chain { value: 2, next: None })) };
    println!("{}", twice(&chain));
    let ids = [Id(3), Id::default(), Id(2)];
    println!("{:?} {:?}", ids.iter().max(), ids.iter().min());
}
