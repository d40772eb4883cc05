fn main() {
    let list = vec![1, 2, 3];
    let (start, end) = (1, 4);
    println!("{:?}", &list[start..3]);
    println!("{:?}", &list[start..end]);
}
