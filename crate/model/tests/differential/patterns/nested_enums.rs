enum Shape {
    Circle { radius: f64 },
    Rectangle { width: f64, height: f64 },
    Group(Vec<Shape>),
    Named(String, Box<Shape>),
}

fn area(shape: &Shape) -> f64 {
    match shape {
        Shape::Circle { radius: r } => 3.0 * r * r,
        Shape::Rectangle { width, height } if width == height => width * width,
        Shape::Rectangle { width, height } => width * height,
        Shape::Group(shapes) => shapes.iter().map(area).sum(),
        Shape::Named(name, inner) => {
            println!("area of {name}");
            area(inner)
        }
    }
}

fn main() {
    let group = Shape::Group(vec![
        Shape::Circle { radius: 1.0 },
        Shape::Rectangle { width: 2.0, height: 2.0 },
        Shape::Named("long one".to_string(), Box::new(Shape::Rectangle { width: 1.0, height: 8.5 })),
    ]);
    println!("{}", area(&group));
}
