// error: E0308 at 8:27
fn length(text: &str) -> usize {
    text.len()
}

fn main() {
    let text = String::from("abc");
    println!("{}", length(text));
}
