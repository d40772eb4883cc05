// error: E0382 at 9:20
fn consume(text: String) -> usize {
    text.len()
}

fn main() {
    let text = String::from("hello");
    let n = consume(text);
    println!("{n} {text}");
}
