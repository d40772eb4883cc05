fn main() {
    let mut list: Vec<u8> = Vec::with_capacity(10);
    println!("{} {}", list.len(), list.capacity() >= 10);
    list.reserve(100);
    println!("{}", list.capacity() >= 100);
    list.shrink_to_fit();
    println!("{}", list.len());
}
