const DAYS: [&str; 4] = ["first", "second", "third", "fourth"];

fn to_celsius(f: f64) -> f64 {
    (f - 32.0) * 5.0 / 9.0
}

fn carol(day: usize) {
    println!("On the {} day of Christmas", DAYS[day]);
    for i in (0..=day).rev() {
        let gift = match i {
            0 if day > 0 => "and a partridge",
            0 => "a partridge",
            1 => "two doves",
            2 => "three hens",
            _ => "four birds",
        };
        println!("  {gift}");
    }
}

fn main() {
    for f in (0..=100).step_by(50) {
        println!("{f:>4} {:6.2}", to_celsius(f as f64));
    }
    for day in 0..2 {
        carol(day);
    }
    let tup: (i32, f64, u8) = (500, 6.4, 1);
    let (_, y, _) = tup;
    println!("{} {y} {}", tup.0, tup.2);
}
