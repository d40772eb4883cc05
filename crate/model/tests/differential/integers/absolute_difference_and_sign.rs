fn main() {
    println!("{} {}", 3u8.abs_diff(10), (-100i8).abs_diff(100));
    println!("{} {} {}", 5i32.signum(), 0i32.signum(), (-9i32).signum());
    println!("{} {}", (-3i32).is_negative(), 3i32.is_positive());
    println!("{} {}", i8::MIN.unsigned_abs(), (-5i64).abs());
}
