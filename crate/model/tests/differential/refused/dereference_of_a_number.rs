// error: E0614 at 4:20
fn main() {
    let n = 5;
    println!("{}", *n);
}
