enum Light {
    Red,
    Green,
}

fn main() {
    let light = Light::Green;
    println!("{}", matches!(light, Light::Red | Light::Green));
}
