// error: E0384 at 5:5
fn main() {
    let n = 1;
    println!("{n}");
    n = 2;
    println!("{n}");
}
