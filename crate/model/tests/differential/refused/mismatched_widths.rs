// error: E0308 at 4:18
fn main() {
    let a: u32 = 5;
    let b: u64 = a;
    println!("{b}");
}
