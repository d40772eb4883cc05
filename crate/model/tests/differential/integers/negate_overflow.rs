fn negate(n: i16) -> i16 {
    -n
}

fn main() {
    println!("{}", negate(i16::MAX));
    println!("{}", negate(i16::MIN));
}
