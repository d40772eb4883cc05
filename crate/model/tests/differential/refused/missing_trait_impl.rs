// error: E0277 at 8:32
struct Point {
    x: i32,
}

fn main() {
    let point = Point { x: 1 };
    println!("{} {}", point.x, point);
}
