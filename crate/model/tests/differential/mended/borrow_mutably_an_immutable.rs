fn main() {
    let mut list = vec![1];
    list.push(2);
    println!("{list:?}");
}
