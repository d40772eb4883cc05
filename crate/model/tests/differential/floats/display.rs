fn main() {
    for x in [0.0, -0.0, 1.0, 0.1, 0.1 + 0.2, 1.5e10, 1e16, 1e21, 1.0e-7, 123456.789] {
        println!("{x} {x:?}");
    }
    println!("{} {} {}", f64::NAN, f64::INFINITY, f64::NEG_INFINITY);
    println!("{:?} {:?}", f64::MAX, f64::MIN_POSITIVE);
    println!("{} {}", f64::EPSILON, f32::MAX);
}
