fn main() {
    let a = 0b1100u8;
    let b = 0b1010u8;
    println!("{:04b} {:04b} {:04b} {:08b}", a & b, a | b, a ^ b, !a);
    println!("{} {}", !0i32, !5i64);
    println!("{} {} {}", 40u32.leading_zeros(), 40u32.trailing_zeros(), 40u32.count_ones());
    println!("{} {} {}", 0u8.leading_zeros(), 0u16.trailing_zeros(), (-1i8).count_ones());
    println!("{:#x} {:#x}", 0x1234u16.rotate_left(4), 0x1234u16.rotate_right(4));
    println!("{:#x} {:#x}", 0x1234u16.swap_bytes(), 0b1u8.reverse_bits());
    println!("{} {}", (-1i8).leading_zeros(), 7u128.leading_zeros());
    let mut flags = 0u8;
    flags |= 1 << 3;
    flags |= 1;
    flags &= !1;
    flags ^= 0xf0;
    println!("{flags:08b}");
}
