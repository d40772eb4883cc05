fn name() -> String {
    "literal".to_string()
}

fn main() {
    println!("{}", name());
}
