fn main() {
    let a: i32 = 5;
    let b: i64 = 5;
    println!("{}", i64::from(a) == b);
}
