fn main() {
    let (a, b, _) = (1, 2, 3);
    println!("{a} {b}");
}
