fn main() {
    let value: Option<i32> = Some(1);
    match value {
        Some(n) if n > 0 => println!("{n}"),
        Some(_) => println!("not positive"),
        None => println!("none"),
    }
}
