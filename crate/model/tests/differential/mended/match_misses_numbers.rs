fn main() {
    let n: u8 = 5;
    match n {
        0..=99 => println!("small"),
        100..=255 => println!("large"),
    }
}
