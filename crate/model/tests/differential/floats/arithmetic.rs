fn main() {
    println!("{} {} {}", 7.0 / 2.0, 7.5 % 2.0, -7.5 % 2.0);
    println!("{} {} {}", 1.0 / 0.0, -1.0 / 0.0, (0.0f64 / 0.0).is_nan());
    println!("{} {}", 2.0f64.powi(10), 9f64.sqrt());
    println!("{} {}", 1e308 * 10.0, f64::INFINITY - 1.0);
    println!("{} {}", 5.5f64.rem_euclid(2.0), (-5.5f64).rem_euclid(2.0));
    println!("{} {}", 3.0f64.hypot(4.0), 2.0f64.mul_add(3.0, 4.0));
    println!("{} {}", 1.0f64.clamp(2.0, 3.0), 1.5f64.signum());
    let mut x = 1.5;
    x += 2.0;
    x *= 2.0;
    x -= 1.0;
    x /= 4.0;
    println!("{x}");
}
