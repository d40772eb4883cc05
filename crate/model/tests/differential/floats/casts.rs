fn main() {
    println!("{} {} {}", 3.99 as i32, -3.99 as i32, 300.0 as u8);
    println!("{} {} {}", -1.0 as u32, f64::NAN as i32, f64::INFINITY as i64);
    println!("{} {}", f32::MAX as i8, 1e20 as i64);
    println!("{} {} {}", 5i32 as f64, u64::MAX as f64, -3i8 as f32);
    println!("{} {}", 16777217i32 as f32, i64::MAX as f32);
    println!("{} {}", 0.1f64 as f32, 0.1f32 as f64);
    println!("{} {}", f64::from(3i32), f64::from(1.5f32));
}
