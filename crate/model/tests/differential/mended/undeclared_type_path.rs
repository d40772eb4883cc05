use std::collections::HashMap;

fn main() {
    let map: Vec<i32> = Vec::new();
    let other = HashMap::<u8, u8>::new();
    println!("{} {}", map.len(), other.len());
}
