use std::num::ParseIntError;

fn main() -> Result<(), ParseIntError> {
    let n: u8 = "12".parse()?;
    println!("{n}");
    Ok(())
}
