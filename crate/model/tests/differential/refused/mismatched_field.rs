// error: E0308 at 7:28
struct Point {
    x: f64,
}

fn main() {
    let point = Point { x: 1 };
    println!("{}", point.x);
}
