fn main() {
    let list = [1, 2, 3];
    println!("{:?}", list.split_at(3));
    println!("{:?}", list.split_at(4));
}
