fn main() {
    let list: Vec<u8> = Vec::new();
    println!("{}", list.len());
}
