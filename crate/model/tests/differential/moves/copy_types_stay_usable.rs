#[derive(Clone, Copy, Debug, PartialEq)]
struct Point {
    x: i32,
    y: i32,
}

fn main() {
    let a = Point { x: 1, y: 2 };
    let mut b = a;
    b.x = 9;
    println!("{a:?} {b:?}");
    let array = [a; 2];
    let copy = array;
    println!("{} {}", array == copy, array.len());
    let reference = &a;
    let again = reference;
    println!("{:?} {:?}", reference, again);
}
