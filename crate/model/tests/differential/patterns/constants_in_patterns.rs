const LOW: u8 = 1;
const HIGH: u8 = 10;

#[derive(PartialEq, Eq)]
struct Version {
    major: u32,
    minor: u32,
}

const FIRST: Version = Version { major: 1, minor: 0 };

fn main() {
    for n in [0, 1, 5, 10, 11] {
        match n {
            LOW => println!("low"),
            HIGH => println!("high"),
            LOW..=HIGH => println!("between"),
            _ => println!("outside"),
        }
    }
    match (Version { major: 1, minor: 0 }) {
        FIRST => println!("first"),
        Version { major, minor } => println!("{major}.{minor}"),
    }
}
