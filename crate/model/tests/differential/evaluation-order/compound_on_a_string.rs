fn place<'a>(target: &'a mut String) -> &'a mut String {
    println!("place");
    target
}

fn value() -> &'static str {
    println!("value");
    " and more"
}

fn main() {
    let mut text = String::from("some");
    *place(&mut text) += value();
    println!("{text}");
}
