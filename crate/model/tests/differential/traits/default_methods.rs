trait Shape {
    const NAME: &'static str;

    fn area(&self) -> f64;

    fn describe(&self) -> String {
        format!("{} of area {:.1}", Self::NAME, self.area())
    }
}

struct Square(f64);
struct Circle(f64);

impl Shape for Square {
    const NAME: &'static str = "square";

    fn area(&self) -> f64 {
        self.0 * self.0
    }
}

impl Shape for Circle {
    const NAME: &'static str = "circle";

    fn area(&self) -> f64 {
        3.0 * self.0 * self.0
    }

    fn describe(&self) -> String {
        format!("round {}", Self::NAME)
    }
}

fn main() {
    println!("{}; {}", Square(2.0).describe(), Circle(1.0).describe());
}
