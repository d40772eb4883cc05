fn main() {
    let first: i32 = [1, 2].iter().max().copied().unwrap();
    println!("{first}");
}
