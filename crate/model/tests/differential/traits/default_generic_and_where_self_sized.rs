trait Shape {
    fn area(&self) -> f64;

    fn boxed(self) -> Box<dyn Shape>
    where
        Self: Sized + 'static,
    {
        Box::new(self)
    }

    fn scaled(&self, by: f64) -> f64 {
        self.area() * by
    }
}

#[derive(Clone)]
struct Square(f64);

impl Shape for Square {
    fn area(&self) -> f64 {
        self.0 * self.0
    }
}

impl<T: Shape + ?Sized> Shape for Box<T> {
    fn area(&self) -> f64 {
        (**self).area() + 0.5
    }
}

impl<T: Shape> Shape for [T] {
    fn area(&self) -> f64 {
        self.iter().map(|shape| shape.area()).sum()
    }
}

fn total(shape: &(impl Shape + ?Sized)) -> f64 {
    shape.scaled(2.0)
}

fn main() {
    let boxed = Square(2.0).boxed();
    println!("{} {} {}", boxed.area(), total(&boxed), total(&*boxed));
    println!("{}", total(&[Square(1.0), Square(3.0)][..]));
}
