fn main() {
    let (low, high) = (5, 1);
    println!("{}", 3.clamp(low, high));
}
