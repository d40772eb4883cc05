// error: E0308 at 5:25
fn main() {
    let a: i32 = 5;
    let b: i64 = 5;
    println!("{}", a == b);
}
