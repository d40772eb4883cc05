#[derive(Debug)]
struct Rectangle {
    width: u32,
    height: u32,
}

impl Rectangle {
    fn area(&self) -> u32 {
        self.width * self.height
    }
}

fn main() {
    let scale = 2;
    let rect1 = Rectangle { width: dbg!(30 * scale), height: 50 };
    println!("rect1 is {rect1:#?}");
    dbg!(&rect1);
    println!("The area is {} square pixels.", rect1.area());
}
