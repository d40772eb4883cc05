#[derive(Debug)]
struct Wrapper(i32);

#[derive(Debug)]
enum Shape {
    Circle(u32),
}

fn main() {
    let wrapped: Vec<Wrapper> = (1..4).map(Wrapper).collect();
    println!("{wrapped:?}");
    let shapes: Vec<Shape> = vec![1, 2].into_iter().map(Shape::Circle).collect();
    println!("{shapes:?}");
    let some: Vec<Option<i32>> = (0..2).map(Some).collect();
    println!("{some:?}");
    let texts: Vec<String> = [1, 2].iter().map(ToString::to_string).collect();
    println!("{texts:?}");
    let lengths: Vec<usize> = ["a", "bc"].iter().map(|s| s.len()).collect();
    println!("{lengths:?}");
    let owned: Vec<String> = ["x", "y"].into_iter().map(String::from).collect();
    println!("{owned:?}");
}
