struct Point {
    x: i32,
}

fn main() {
    let mut point = Point { x: 1 };
    point.x = 2;
    println!("{}", point.x);
}
