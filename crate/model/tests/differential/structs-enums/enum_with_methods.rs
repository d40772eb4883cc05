#[derive(Debug, Clone, Copy, PartialEq)]
enum Light {
    Red,
    Yellow,
    Green,
}

impl Light {
    fn next(self) -> Light {
        match self {
            Light::Red => Self::Green,
            Light::Green => Self::Yellow,
            Self::Yellow => Light::Red,
        }
    }

    fn seconds(&self) -> u32 {
        use Light::*;
        match *self {
            Red | Green => 30,
            Yellow => 5,
        }
    }
}

fn main() {
    let mut light = Light::Red;
    let mut total = 0;
    for _ in 0..4 {
        total += light.seconds();
        println!("{light:?} {total}");
        light = light.next();
    }
}
