fn shift(n: i64, by: i32) -> i64 {
    n >> by
}

fn main() {
    println!("{} {}", shift(-16, 2), shift(i64::MIN, 63));
    println!("{}", shift(1, -1));
}
