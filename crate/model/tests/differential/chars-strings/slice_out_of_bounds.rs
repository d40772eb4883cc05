fn main() {
    let text = String::from("hello");
    let end = text.len() + 1;
    println!("{}", &text[2..end]);
}
