struct Point {
    x: f64,
}

fn main() {
    let point = Point { x: 1.0 };
    println!("{}", point.x);
}
