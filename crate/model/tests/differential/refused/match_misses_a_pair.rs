// error: E0004 at 3:11
fn main() {
    match (true, Some(false)) {
        (true, _) => println!("a"),
        (false, None) => println!("b"),
        (_, Some(true)) => println!("c"),
    }
}
