fn main() {
    println!("{} {} {}", u8::MIN, u8::MAX, u8::BITS);
    println!("{} {} {}", i8::MIN, i8::MAX, i8::BITS);
    println!("{} {}", u16::MAX, i16::MIN);
    println!("{} {}", u32::MAX, i32::MIN);
    println!("{} {}", u64::MAX, i64::MIN);
    println!("{} {}", u128::MAX, i128::MIN);
    println!("{} {}", i128::MAX, i64::MAX);
    println!("{} {}", std::mem::size_of::<u16>(), std::mem::size_of::<i128>());
}
