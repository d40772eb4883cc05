fn main() {
    let n: i32 = -1;
    println!("{} {} {} {}", n as u8, n as u16, n as u32, n as u64);
    println!("{} {} {}", n as i8, n as i64, n as u128);
    println!("{} {}", 300i32 as u8, 300i32 as i8);
    println!("{} {}", 200u8 as i8, 200u8 as i32);
    println!("{} {}", u64::MAX as i32, u64::MAX as i128);
    println!("{} {}", (1u64 << 40 | 7) as u32, usize::MAX as u8);
    println!("{} {} {}", true as i32, false as u8, 'A' as u32);
    println!("{} {}", 97u8 as char, 'é' as u8);
}
