fn main() -> Result<(), std::num::ParseIntError> {
    let n: i32 = "5".parse()?;
    println!("{n}");
    Ok(())
}
