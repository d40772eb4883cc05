use std::cmp::Ordering;

#[derive(PartialEq, Eq, PartialOrd, Ord, Clone, Copy, Debug)]
enum Level {
    High = 10,
    Low = 1,
    Mid = 5,
}
#[derive(PartialEq, PartialOrd, Clone, Debug)]
enum Value {
    Nothing,
    Number(f64),
    Pair { left: u8, right: f64 },
}
#[derive(PartialEq, Eq, PartialOrd, Ord, Clone, Debug)]
struct Version(u8, u8, String);
#[derive(PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Unit;
#[derive(PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Wrap<T>(T);

struct Loud(&'static str, i32);
impl PartialEq for Loud {
    fn eq(&self, other: &Self) -> bool {
        println!("{} == {}", self.0, other.0);
        self.1 == other.1
    }
}
#[derive(PartialEq)]
struct Both {
    first: Loud,
    second: Loud,
}

fn main() {
    let mut levels = [Level::High, Level::Low, Level::Mid];
    levels.sort();
    println!("{levels:?} {:?}", Level::High.cmp(&Level::Low));
    println!("{:?}", Level::Low.max(Level::Mid));
    let nan = Value::Number(f64::NAN);
    println!("{} {}", nan == nan.clone(), Value::Nothing == Value::Nothing);
    println!("{:?} {:?}", nan.partial_cmp(&nan), Value::Nothing.partial_cmp(&nan));
    let pair = |left, right| Value::Pair { left, right };
    println!("{:?}", pair(1, 2.0).partial_cmp(&pair(1, 1.0)));
    println!("{:?}", pair(1, f64::NAN).partial_cmp(&pair(2, 1.0)));
    println!("{}", pair(1, 2.0) < pair(1, f64::NAN));
    let version = |a, b, c: &str| Version(a, b, c.to_string());
    println!("{}", version(1, 2, "b") > version(1, 2, "a"));
    println!("{:?}", version(1, 2, "b").cmp(&version(1, 3, "a")));
    println!("{:?} {}", Unit.cmp(&Unit), Unit == Unit);
    println!("{}", Wrap(3) < Wrap(4));
    assert_eq!(Wrap("x").partial_cmp(&Wrap("y")), Some(Ordering::Less));
    let loud = |name, n| Loud(name, n);
    println!("{}", Both { first: loud("a", 1), second: loud("b", 2) } == Both { first: loud("c", 3), second: loud("d", 2) });
    println!("{}", Both { first: loud("a", 1), second: loud("b", 2) } != Both { first: loud("c", 1), second: loud("d", 2) });
}
