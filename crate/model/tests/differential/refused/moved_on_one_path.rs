// error: E0382 at 7:16
fn main() {
    let text = String::from("x");
    if text.len() > 3 {
        drop(text);
    }
    println!("{text}");
}
