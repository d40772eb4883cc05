use std::error::Error;

fn run(text: &str) -> Result<i32, Box<dyn Error>> {
    if text.is_empty() {
        return Err("empty text".into());
    }
    let n: i32 = text.parse()?;
    if n > 100 {
        Err(format!("{n} is too large"))?;
    }
    Ok(n)
}

fn main() {
    for text in ["", "x", "101", "7"] {
        match run(text) {
            Ok(n) => println!("{n}"),
            Err(error) => println!("{error}"),
        }
    }
}
