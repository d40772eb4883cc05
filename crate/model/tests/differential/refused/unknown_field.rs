// error: E0609 at 8:38
struct Point {
    x: i32,
}

fn main() {
    let point = Point { x: 1 };
    println!("{} {}", point.x, point.z);
}
