// error: E0277 at 6:7
fn main() {
    let double = |n| n * 2;
    let x = double(4);
    let mut s: u64 = 0;
    s += x;
    println!("{s}");
}
