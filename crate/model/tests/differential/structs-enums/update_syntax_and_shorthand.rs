#[derive(Debug, Clone, Default)]
struct Settings {
    name: String,
    level: u8,
    verbose: bool,
    ratio: f32,
}

fn main() {
    let name = String::from("first");
    let first = Settings { name, level: 3, ..Default::default() };
    let second = Settings { verbose: true, ..first.clone() };
    println!("{first:?}\n{second:?}");
    let third = Settings { name: "third".into(), ..second };
    println!("{third:?} {}", second.level);
}
