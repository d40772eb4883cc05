// error: E0382 at 5:34
fn main() {
    let text = String::from("hello");
    let closure = move || text.len();
    println!("{} {}", closure(), text);
}
