#[derive(Debug)]
struct Unit;
#[derive(Debug)]
struct Tuple(u8, &'static str);
#[derive(Debug)]
struct Named {
    a: Option<Tuple>,
    r#type: Vec<Unit>,
}
#[derive(Debug)]
struct Generic<T, const N: usize>([T; N]);
#[derive(Debug)]
enum Shape {
    Dot,
    Line(f64, f64),
    Box { width: u8, inner: Box<Shape> },
}
#[derive(Debug)]
enum Never {}

fn main() {
    let named = Named { a: Some(Tuple(1, "x\n")), r#type: vec![Unit, Unit] };
    println!("{named:?}");
    println!("{named:#?}");
    println!("{:?} {:#?}", Generic([1, 2]), Generic(["a"]));
    let shapes = [Shape::Dot, Shape::Line(1.0, -0.5), Shape::Box { width: 3, inner: Box::new(Shape::Dot) }];
    println!("{shapes:?}");
    println!("{shapes:#?}");
    println!("{:?}", None::<Never>);
    println!("[{:5?}] [{:<8?}]", Unit, Shape::Dot);
    println!("{:04?} {:.1?}", Tuple(7, "y"), Shape::Line(1.25, 2.0));
}
