fn main() {
    println!("{:?} {:?} {:?}", "3.14".parse::<f64>(), "1e3".parse::<f64>(), "-0".parse::<f64>());
    println!("{:?} {:?}", ".5".parse::<f32>(), "inf".parse::<f64>());
    println!("{:?} {:?}", "".parse::<f64>(), "1.2.3".parse::<f64>());
    println!("{}", "x".parse::<f64>().unwrap_err());
}
