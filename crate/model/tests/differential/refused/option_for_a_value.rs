// error: E0308 at 3:22
fn main() {
    let first: i32 = [1, 2].iter().max().copied();
    println!("{first}");
}
