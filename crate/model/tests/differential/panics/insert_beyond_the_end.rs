fn main() {
    let mut list = vec![1];
    list.insert(1, 2);
    println!("{list:?}");
    list.insert(5, 3);
}
