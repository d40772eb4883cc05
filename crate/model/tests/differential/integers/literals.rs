fn main() {
    println!("{} {} {} {}", 0xff, 0o17, 0b1010, 1_000_000);
    println!("{} {} {}", 0xdead_beef_u32, 255u8, -7i64);
    println!("{} {}", b'A', b'\n');
    println!("{}", 0xffff_ffff_ffff_ffff_u64);
    println!("{}", 170141183460469231731687303715884105727i128);
    println!("{}", -9223372036854775808i64);
    println!("{}", 1e3 as u32);
}
