use std::cmp::{max, min};

fn main() {
    println!("{} {} {}", 3.min(7), 3.max(7), 9.clamp(1, 5));
    println!("{} {}", min("a", "b"), max(-1i64, -2));
    println!("{}", (-4i32).clamp(-3, 3));
    println!("{:?}", 3.cmp(&5));
    println!("{:?}", 1.0f64.partial_cmp(&0.5));
}
