fn divide(a: i64, b: i64) -> i64 {
    a / b
}

fn main() {
    println!("{}", divide(i64::MIN, 1));
    println!("{}", divide(i64::MIN, -1));
}
