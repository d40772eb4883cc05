// error: E0599 at 8:24
enum Light {
    Red,
    Green,
}

fn main() {
    let light = Light::Blue;
    println!("{}", matches!(light, Light::Red | Light::Green));
}
