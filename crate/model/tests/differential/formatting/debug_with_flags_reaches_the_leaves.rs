#[derive(Debug)]
struct Point {
    x: f64,
    y: f64,
}

fn main() {
    println!("{:.1?}", vec![1.25, 2.0, 3.14159]);
    println!("{:5?}", [1, 20, 300]);
    println!("{:05.1?}", Some(2.55));
    println!("{:.2?}", Point { x: 1.0, y: 2.345 });
    println!("{:>4?}", (1, 'a'));
}
