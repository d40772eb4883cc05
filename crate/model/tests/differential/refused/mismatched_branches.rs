// error: E0308 at 3:35
fn main() {
    let n = if 1 < 2 { 1 } else { "two" };
    println!("{n}");
}
