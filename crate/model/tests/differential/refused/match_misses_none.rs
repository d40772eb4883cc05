// error: E0004 at 4:11
fn main() {
    let value: Option<i32> = Some(1);
    match value {
        Some(n) if n > 0 => println!("{n}"),
        None => println!("none"),
    }
}
