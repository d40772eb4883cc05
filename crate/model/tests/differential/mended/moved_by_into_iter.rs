fn main() {
    let list = vec![1, 2];
    for n in &list {
        println!("{n}");
    }
    println!("{}", list.len());
}
