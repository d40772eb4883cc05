fn main() {
    let list = (0..3).map(|n| n * 2).collect::<Vec<i32>>();
    println!("{list:?}");
}
