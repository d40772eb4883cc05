fn main() {
    for x in [0.0, -0.0, 1.5, f64::NAN, f64::INFINITY] {
        let text = match x {
            0.0 => "zero",
            1.0..2.0 => "one and something",
            f64::INFINITY => "infinite",
            _ => "other",
        };
        println!("{text}");
    }
    for pair in [(true, true), (true, false), (false, true)] {
        println!(
            "{}",
            match pair {
                (true, true) => "both",
                (true, _) => "left",
                (false, x) => {
                    if x { "right" } else { "none" }
                }
            }
        );
    }
}
