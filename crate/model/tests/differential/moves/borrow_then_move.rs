fn length(text: &str) -> usize {
    text.len()
}

fn main() {
    let text = String::from("hello");
    let borrowed = &text;
    println!("{} {}", length(borrowed), length(&text));
    let moved = text;
    println!("{moved}");
}
