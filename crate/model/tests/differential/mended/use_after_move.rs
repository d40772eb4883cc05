fn main() {
    let list = vec![1, 2, 3];
    let other = list.clone();
    println!("{:?} {:?}", list, other);
}
