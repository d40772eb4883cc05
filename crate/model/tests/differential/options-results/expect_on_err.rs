#[derive(Debug)]
enum Failure {
    TooShort { length: usize },
}

fn check(text: &str) -> Result<&str, Failure> {
    if text.len() < 3 { Err(Failure::TooShort { length: text.len() }) } else { Ok(text) }
}

fn main() {
    println!("{}", check("long").expect("is long"));
    println!("{}", check("ab").expect("should be long"));
}
