fn main() {
    let text = String::from("hello");
    let closure = || text.len();
    println!("{} {}", closure(), text);
}
