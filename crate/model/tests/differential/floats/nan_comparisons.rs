fn main() {
    let nan = f64::NAN;
    println!("{} {} {} {}", nan == nan, nan != nan, nan < 1.0, nan > 1.0);
    println!("{:?} {}", nan.partial_cmp(&1.0), nan.is_nan());
    println!("{} {}", nan.max(1.0), 1.0f64.min(nan));
    println!("{} {}", 0.0 == -0.0, (-0.0f64).is_sign_negative());
    println!("{:?}", 1.0f64.total_cmp(&f64::NAN));
    let mut list = vec![2.5, -1.0, 9.0];
    list.sort_by(|a, b| a.partial_cmp(b).unwrap());
    println!("{list:?}");
}
