// error: E0308 at 3:9
fn main() {
    let (a, b) = (1, 2, 3);
    println!("{a} {b}");
}
