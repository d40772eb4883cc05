fn main() {
    for exponent in [0, 1, 10, 30, 31] {
        println!("{}", 2i32.pow(exponent));
    }
}
