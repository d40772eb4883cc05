fn main() {
    let a: u32 = 5;
    let b: u64 = a.into();
    println!("{b}");
}
