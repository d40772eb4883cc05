fn main() {
    let mut list = vec![1, 2];
    println!("{}", list.remove(1));
    println!("{}", list.remove(1));
}
