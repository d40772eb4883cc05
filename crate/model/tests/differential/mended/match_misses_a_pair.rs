fn main() {
    match (true, Some(false)) {
        (true, _) => println!("a"),
        (false, None) => println!("b"),
        (_, Some(_)) => println!("c"),
    }
}
