fn main() {
    let small: u8 = [100u8, 100].iter().sum();
    println!("{small}");
    let large: u8 = [100u8, 100, 100].iter().sum();
    println!("{large}");
}
