fn main() {
    let list = [1, 2, 3];
    let (start, end) = (2, 1);
    println!("{:?}", &list[start..end]);
}
