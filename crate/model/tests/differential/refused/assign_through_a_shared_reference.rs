// error: E0594 at 5:5
fn main() {
    let mut n = 1;
    let reference = &n;
    *reference = 2;
    n += 1;
    println!("{n}");
}
