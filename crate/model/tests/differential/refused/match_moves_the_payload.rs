// error: E0382 at 8:16
fn main() {
    let name = Some(String::from("ann"));
    match name {
        Some(text) => println!("{text}"),
        None => println!("nobody"),
    }
    println!("{name:?}");
}
