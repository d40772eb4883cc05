// error: E0004 at 4:11
fn main() {
    let n: u8 = 5;
    match n {
        0..=99 => println!("small"),
        101..=255 => println!("large"),
    }
}
