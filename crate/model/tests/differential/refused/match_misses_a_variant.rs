// error: E0004 at 9:11
enum Light {
    Red,
    Yellow,
    Green,
}

fn seconds(light: Light) -> u32 {
    match light {
        Light::Red => 30,
        Light::Green => 20,
    }
}

fn main() {
    println!("{} {}", seconds(Light::Red), matches!(Light::Yellow, Light::Green));
}
