#[derive(Debug)]
struct Rectangle {
    width: u32,
    height: u32,
}

impl Rectangle {
    const SIDES: u32 = 4;

    fn square(size: u32) -> Self {
        Self { width: size, height: size }
    }

    fn area(&self) -> u32 {
        self.width * self.height
    }

    fn grow(&mut self, by: u32) -> &mut Self {
        self.width += by;
        self.height += by;
        self
    }

    fn into_pair(self) -> (u32, u32) {
        (self.width, self.height)
    }
}

impl Rectangle {
    fn holds(&self, other: &Rectangle) -> bool {
        self.width > other.width && self.height > other.height
    }
}

fn main() {
    let mut a = Rectangle { width: 3, height: 4 };
    let b = Rectangle::square(2);
    println!("{} {} {}", a.area(), a.holds(&b), Rectangle::area(&b));
    a.grow(1).grow(2);
    println!("{a:?} {} {:?}", Rectangle::SIDES, b.into_pair());
}
