fn main() {
    let double = |n: u64| n * 2;
    let x = double(4);
    let mut s: u64 = 0;
    s += x;
    println!("{s}");
}
