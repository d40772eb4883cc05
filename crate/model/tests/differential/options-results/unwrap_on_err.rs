fn main() {
    let number: i32 = "12a".parse().unwrap();
    println!("{number}");
}
