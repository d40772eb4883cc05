fn main() {
    let n = 2147483647;
    let m = n;
    println!("{}", m);
    println!("{:?} {:x}", -m - 1, m);
    println!("{}", std::mem::size_of_val(&m));
}
