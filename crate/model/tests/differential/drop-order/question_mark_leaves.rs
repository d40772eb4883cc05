struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn parse(text: &str) -> Result<i32, std::num::ParseIntError> {
    let _before = Noisy("before");
    let number: i32 = text.parse()?;
    let _after = Noisy("after");
    println!("parsed {number}");
    Ok(number)
}

fn main() {
    println!("{:?}", parse("7").is_ok());
    println!("{:?}", parse("seven").is_ok());
}
