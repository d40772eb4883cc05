fn main() {
    let mut list = vec![1, 2];
    list.swap(0, 1);
    println!("{list:?}");
    list.swap(0, 2);
}
