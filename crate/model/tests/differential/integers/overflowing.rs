fn main() {
    println!("{:?} {:?}", 250u8.overflowing_add(5), 250u8.overflowing_add(6));
    println!("{:?} {:?}", 0u32.overflowing_sub(1), 1u32.overflowing_sub(1));
    println!("{:?} {:?}", i64::MAX.overflowing_mul(2), i8::MIN.overflowing_neg());
}
