fn main() {
    println!("{} {}", 250u8.saturating_add(10), 5u8.saturating_sub(10));
    println!("{} {}", i32::MAX.saturating_add(1), i32::MIN.saturating_sub(1));
    println!("{} {}", i16::MAX.saturating_mul(-2), 300u16.saturating_mul(300));
    println!("{} {}", 10i8.saturating_pow(3), (-10i8).saturating_pow(3));
}
