fn name(n: i32) -> &'static str {
    match n {
        0 => "zero",
        1 | 2 => "few",
        -1 => "minus one",
        i32::MAX => "the most",
        _ => "many",
    }
}

fn main() {
    for n in [0, 1, 2, 3, -1, i32::MAX] {
        println!("{n} {}", name(n));
    }
    match ("x", 'y', true) {
        ("x", 'y', false) => println!("no"),
        ("x", 'y', true) => println!("yes"),
        _ => println!("other"),
    }
}
