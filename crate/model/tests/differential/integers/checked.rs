fn main() {
    println!("{:?} {:?}", 250u8.checked_add(5), 250u8.checked_add(6));
    println!("{:?} {:?}", 5usize.checked_sub(5), 5usize.checked_sub(6));
    println!("{:?} {:?}", i32::MAX.checked_mul(1), i32::MAX.checked_mul(2));
    println!("{:?} {:?} {:?}", 7i32.checked_div(2), 7i32.checked_div(0), i32::MIN.checked_div(-1));
    println!("{:?} {:?}", 7u8.checked_rem(4), 7u8.checked_rem(0));
    println!("{:?} {:?}", i8::MIN.checked_neg(), i8::MIN.checked_abs());
    println!("{:?} {:?}", 1u8.checked_shl(7), 1u8.checked_shl(8));
    println!("{:?} {:?}", 10u64.checked_pow(19), 10u64.checked_pow(20));
}
