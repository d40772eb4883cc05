// not supported: include_str! at 3:20
fn main() {
    println!("{}", include_str!("main.rs").len() > 10);
}
