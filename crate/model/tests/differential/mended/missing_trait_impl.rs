struct Point {
    x: i32,
}

impl std::fmt::Display for Point {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "<{}>", self.x)
    }
}

fn main() {
    let point = Point { x: 1 };
    println!("{} {}", point.x, point);
}
