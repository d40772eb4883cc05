struct Point3 {
    x: i32,
    y: i32,
    z: i32,
}

fn main() {
    let point = Point3 { x: 1, y: 2, z: 3 };
    let Point3 { x, y: vertical, .. } = point;
    println!("{x} {vertical}");
    match point {
        Point3 { x: 0, .. } => println!("on the yz plane"),
        Point3 { x: px @ 1..=5, y: 2, z } => println!("{px} {z}"),
        Point3 { z, .. } => println!("{z}"),
    }
    let ((a, b), [c, d]) = ((1, 2.5), ['x', 'y']);
    println!("{a} {b} {c} {d}");
}
