use std::fmt;

struct Point {
    x: i32,
    y: i32,
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "({}, {})", self.x, self.y)
    }
}

struct List(Vec<Point>);

impl fmt::Display for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[")?;
        for (i, point) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("; ")?;
            }
            write!(f, "{point}")?;
        }
        write!(f, "]")
    }
}

fn main() {
    let point = Point { x: 1, y: -2 };
    println!("{point} {}", point.to_string().len());
    println!("{}", List(vec![point, Point { x: 0, y: 0 }]));
    println!("[{:10}]", Point { x: 1, y: 2 });
    let text = format!("{}", Point { x: 3, y: 4 });
    println!("{text:>10}");
}
