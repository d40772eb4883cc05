fn main() {
    let list = vec![1, 2, 0, 4];
    let inverse: Vec<i32> = list.iter().map(|n| 12 / n).collect();
    println!("{inverse:?}");
}
