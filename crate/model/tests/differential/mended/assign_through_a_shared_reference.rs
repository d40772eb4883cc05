fn main() {
    let mut n = 1;
    let reference = &mut n;
    *reference = 2;
    n += 1;
    println!("{n}");
}
