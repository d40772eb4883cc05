// error: E0005 at 4:9
fn main() {
    let value: Option<i32> = Some(3);
    let Some(n) = value;
    println!("{n}");
}
