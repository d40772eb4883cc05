use std::fmt::Display;

#[derive(Debug, Clone, PartialEq)]
struct Pair<T, U = T> {
    first: T,
    second: U,
}

impl<T, U> Pair<T, U> {
    fn swap(self) -> Pair<U, T> {
        Pair { first: self.second, second: self.first }
    }

    fn map<V>(self, f: impl Fn(U) -> V) -> Pair<T, V> {
        Pair { first: self.first, second: f(self.second) }
    }
}

impl<T: Display + PartialOrd> Pair<T> {
    fn larger(&self) -> &T {
        if self.first > self.second { &self.first } else { &self.second }
    }
}

impl Pair<i32> {
    fn sum(&self) -> i32 {
        self.first + self.second
    }
}

fn main() {
    let pair = Pair { first: 1, second: "one" };
    println!("{:?} {:?}", pair.clone().swap(), pair.map(|text| text.len()));
    let numbers: Pair<i32> = Pair { first: 3, second: 8 };
    println!("{} {}", numbers.larger(), numbers.sum());
}
