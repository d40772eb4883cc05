// error: E0277 at 5:22
fn main() {
    let n = 1;
    let x = 2.5;
    println!("{}", n + x);
}
