// error: E0277 at 3:29
fn main() {
    let n: i32 = "5".parse()?;
    println!("{n}");
}
