// error: E0594 at 8:5
struct Point {
    x: i32,
}

fn main() {
    let point = Point { x: 1 };
    point.x = 2;
    println!("{}", point.x);
}
