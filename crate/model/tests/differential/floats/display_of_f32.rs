fn main() {
    let third = 1.0f32 / 3.0;
    println!("{third} {third:?} {}", third as f64);
    println!("{} {}", 0.1f32 + 0.2f32, 16777217f32);
    println!("{:?} {:?}", 1e20f32, 1e-10f32);
}
