fn main() {
    let classify = |n: i32| {
        if n < 0 {
            return "negative";
        }
        for limit in [1, 10, 100] {
            if n < limit {
                return match limit {
                    1 => "zero",
                    10 => "digit",
                    _ => "two digits",
                };
            }
        }
        "large"
    };
    for n in [-5, 0, 7, 42, 1000] {
        println!("{n} {}", classify(n));
    }
    let parse = |text: &str| -> Result<i32, std::num::ParseIntError> { Ok(text.parse::<i32>()? + 1) };
    println!("{:?} {}", parse("41"), parse("x").is_err());
}
