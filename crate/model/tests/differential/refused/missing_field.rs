// error: E0063 at 8:17
struct Point {
    x: i32,
    y: i32,
}

fn main() {
    let point = Point { x: 1 };
    println!("{} {}", point.x, point.y);
}
