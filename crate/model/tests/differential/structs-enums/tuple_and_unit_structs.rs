#[derive(Debug, Clone, Copy, PartialEq)]
struct Metres(f64);

#[derive(Debug, PartialEq, Eq, Clone, Copy)]
struct Marker;

struct Color(u8, u8, u8);

impl Color {
    const BLACK: Color = Color(0, 0, 0);

    fn brightness(&self) -> u32 {
        self.0 as u32 + self.1 as u32 + self.2 as u32
    }
}

fn main() {
    let length = Metres(1.5);
    let Metres(inner) = length;
    println!("{length:?} {inner} {}", length.0 * 2.0);
    println!("{:?} {}", Marker, Marker == Marker);
    let mut color = Color::BLACK;
    color.1 = 200;
    println!("{} {}", color.brightness(), Color::BLACK.brightness());
}
