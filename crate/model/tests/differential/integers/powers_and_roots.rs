fn main() {
    println!("{} {} {}", 2u64.pow(40), (-3i32).pow(3), 10u128.pow(30));
    println!("{} {}", 17u32.is_power_of_two(), 16u32.is_power_of_two());
    println!("{} {}", 17u32.next_power_of_two(), 99u32.isqrt());
    println!("{} {} {}", 1000u32.ilog10(), 1024u32.ilog2(), 80u32.ilog(3));
}
