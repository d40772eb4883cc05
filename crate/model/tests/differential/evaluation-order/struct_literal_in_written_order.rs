#[derive(Debug)]
struct Point {
    x: i32,
    y: i32,
    z: i32,
}

fn say(n: i32) -> i32 {
    println!("{n}");
    n
}

fn base() -> Point {
    println!("base");
    Point { x: 7, y: 8, z: 9 }
}

fn main() {
    println!("{:?}", Point { z: say(1), x: say(2), y: say(3) });
    println!("{:?}", Point { y: say(4), ..base() });
}
