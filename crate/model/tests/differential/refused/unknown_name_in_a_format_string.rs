// error: E0425 at 4:24
fn main() {
    let value = 1;
    println!("{value} {vlaue}");
}
