fn main() -> Result<(), String> {
    println!("before");
    let n: u8 = "1200".parse().map_err(|error| format!("{error}"))?;
    println!("{n}");
    Ok(())
}
