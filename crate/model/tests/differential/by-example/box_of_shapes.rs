#[derive(Debug, Clone, Copy)]
struct Point {
    x: f64,
    y: f64,
}

struct Rectangle {
    top_left: Point,
    bottom_right: Point,
}

fn origin() -> Point {
    Point { x: 0.0, y: 0.0 }
}

fn boxed_origin() -> Box<Point> {
    Box::new(Point { x: 0.0, y: 0.0 })
}

impl Rectangle {
    fn area(&self) -> f64 {
        let Rectangle { top_left: Point { x: x1, y: y1 }, bottom_right: Point { x: x2, y: y2 } } = self;
        ((x2 - x1) * (y2 - y1)).abs()
    }
}

fn main() {
    let boxed_rectangle: Box<Rectangle> =
        Box::new(Rectangle { top_left: origin(), bottom_right: Point { x: 3.0, y: -4.0 } });
    let box_in_a_box: Box<Box<Point>> = Box::new(boxed_origin());
    println!("{} {:?}", boxed_rectangle.area(), box_in_a_box);
    println!(
        "{} {} {}",
        std::mem::size_of::<Point>(),
        std::mem::size_of_val(&boxed_rectangle),
        std::mem::size_of_val(&*boxed_rectangle)
    );
    let unboxed: Point = **box_in_a_box;
    println!("{}", unboxed.x);
}
