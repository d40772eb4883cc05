fn main() {
    let mut n = 1;
    println!("{n}");
    n = 2;
    println!("{n}");
}
