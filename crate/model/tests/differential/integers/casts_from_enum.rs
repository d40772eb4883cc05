#[derive(Clone, Copy)]
enum Level {
    Low = 1,
    Middle,
    High = 10,
    Higher,
}

enum Signed {
    Minus = -1,
    Zero,
}

fn main() {
    println!("{} {} {} {}", Level::Low as i32, Level::Middle as u8, Level::High as u64, Level::Higher as usize);
    println!("{} {} {}", Signed::Minus as i8, Signed::Minus as u8, Signed::Zero as i32);
    println!("{}", Level::High > Level::Low);
}

impl PartialEq for Level {
    fn eq(&self, other: &Level) -> bool {
        *self as u8 == *other as u8
    }
}

impl PartialOrd for Level {
    fn partial_cmp(&self, other: &Level) -> Option<std::cmp::Ordering> {
        (*self as u8).partial_cmp(&(*other as u8))
    }
}
