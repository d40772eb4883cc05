fn main() {
    let list = vec![1, 2, 3];
    for i in 0.. {
        println!("{}", list[i]);
    }
}
