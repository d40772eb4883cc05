fn main() {
    let n: i32 = "5".parse().unwrap();
    println!("{n}");
}
