use std::f64;
use std::i32;
use std::str;
use std::u8;
fn shout(text: &str) -> String {
    text.to_uppercase()
}
fn low(n: u8) -> f64 {
    f64::from(n) * f64::consts::PI
}
fn main() {
    println!("{} {:.3}", shout("ab"), low(2));
    println!("{:?} {:?}", str::from_utf8(&[104, 105]), u8::from_str_radix("7f", 16));
    println!("{} {} {}", u8::MAX, i32::MAX, f64::MAX > 1.0);
    println!("{} {}", i32::max_value(), u8::max_value());
}
