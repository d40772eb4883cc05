fn main() {
    let text = String::from("x");
    if text.len() > 3 {
        drop(text);
        return;
    }
    println!("{text}");
}
