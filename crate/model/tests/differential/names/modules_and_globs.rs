mod shapes {
    pub mod flat {
        pub use self::kinds::*;
        pub fn area() -> u8 {
            super::scale(2)
        }
        mod kinds {
            #[derive(Debug, PartialEq)]
            pub enum Kind {
                Round,
                Square,
            }
            pub fn shadowed() -> &'static str {
                "from the glob"
            }
            pub fn only() -> &'static str {
                "only in the glob"
            }
        }
        pub fn shadowed() -> &'static str {
            "defined"
        }
    }
    fn scale(n: u8) -> u8 {
        n * self::factor()
    }
    fn factor() -> u8 {
        crate::FACTOR
    }
    pub mod counted {
        pub struct Counter {
            count: u8,
            pub step: u8,
        }
        impl Counter {
            pub const START: u8 = 5;
            pub fn new() -> Self {
                Self { count: Self::START, step: 1 }
            }
            pub fn next(&mut self) -> u8 {
                self.count += self.step;
                self.private()
            }
            fn private(&self) -> u8 {
                self.count
            }
        }
    }
}
mod chain {
    pub use super::shapes::flat as shapes;
    pub(crate) use super::shapes::counted::Counter as C;
}

use chain::shapes::{self as flat, Kind, Kind::*};
use chain::C;

const FACTOR: u8 = 3;

fn kind(kind: Kind) -> &'static str {
    match kind {
        Round => "round",
        Square => "square",
    }
}

fn main() {
    println!("{} {} {}", flat::area(), flat::shadowed(), flat::only());
    println!("{} {} {:?}", kind(Round), kind(flat::Kind::Square), Kind::Round);
    let mut counter = C::new();
    counter.step = 2;
    println!("{} {} {}", counter.next(), counter.next(), C::START);
    use std::fmt::Write as _;
    let mut text = String::new();
    write!(text, "{}", <u8 as Into<u16>>::into(3)).unwrap();
    println!("{text}");
    use std::collections::{BTreeMap as Map, BTreeSet};
    let map: Map<_, BTreeSet<u8>> = Map::from([("a", BTreeSet::from([1, 2]))]);
    println!("{map:?}");
    let size = ::std::mem::size_of::<crate::shapes::counted::Counter>();
    println!("{size}");
}
