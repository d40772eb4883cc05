fn main() {
    println!("{} {}", 250u8.wrapping_add(10), 5u8.wrapping_sub(10));
    println!("{} {}", i8::MAX.wrapping_add(1), i8::MIN.wrapping_sub(1));
    println!("{} {}", 1_000_000i32.wrapping_mul(1_000_000), i32::MIN.wrapping_neg());
    println!("{} {}", 1u32.wrapping_shl(33), (-8i8).wrapping_shr(9));
    println!("{} {}", i32::MIN.wrapping_abs(), i64::MIN.wrapping_div(-1));
    println!("{} {}", 3u8.wrapping_pow(6), u64::MAX.wrapping_mul(u64::MAX));
    println!("{}", i128::MAX.wrapping_add(i128::MAX));
}
