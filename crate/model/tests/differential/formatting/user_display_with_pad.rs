use std::fmt;

enum Color {
    Red,
    Green,
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Color::Red => "red",
            Color::Green => "green",
        };
        f.pad(name)
    }
}

fn main() {
    println!("[{:8}] [{:>8}] [{:.2}] [{}]", Color::Red, Color::Green, Color::Green, Color::Red);
}
