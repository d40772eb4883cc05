#[derive(PartialEq)]
enum Light {
    Red,
    Green { seconds: u32 },
}

fn main() {
    let light = Light::Green { seconds: 8 };
    println!("{}", matches!(light, Light::Green { .. }));
    println!("{}", matches!(light, Light::Green { seconds } if seconds > 10));
    println!("{}", matches!(light, Light::Red));
    println!("{}", matches!('7', '0'..='9' | 'a'..='f'));
    println!("{}", light != Light::Red);
}
