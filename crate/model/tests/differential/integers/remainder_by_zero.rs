fn remainder(a: u64, b: u64) -> u64 {
    a % b
}

fn main() {
    println!("{}", remainder(7, 3));
    println!("{}", remainder(7, 0));
}
