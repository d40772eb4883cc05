trait Shape {
    fn area(&self) -> u32;
    fn name(&self) -> String {
        "shape".into()
    }
}

struct Square(u32);

impl Shape for Square {
    fn area(&self) -> u32 {
        self.0 * self.0
    }
}

fn main() {
    println!("{}", Square(2).area() + Square(3).name().len() as u32);
}
