use std::fmt::{Debug, Display};

fn largest<T: PartialOrd + Copy>(list: &[T]) -> T {
    let mut best = list[0];
    for &item in list {
        if item > best {
            best = item;
        }
    }
    best
}

fn show_all<T>(items: &[T]) -> String
where
    T: Display,
{
    items.iter().map(|item| item.to_string()).collect::<Vec<_>>().join(", ")
}

fn pair<A: Debug, B: Debug + ?Sized>(a: A, b: &B) -> String {
    format!("{a:?}/{b:?}")
}

fn main() {
    println!("{} {} {}", largest(&[3, 9, 2]), largest(&[0.5, -1.0]), largest(&['x', 'b']));
    println!("{}", show_all(&["a", "b"]));
    println!("{} {}", pair(1, "text"), pair(Some('c'), &[1, 2][..]));
}
