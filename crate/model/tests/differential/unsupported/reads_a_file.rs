// not supported: std::fs at 2:10
use std::fs;

fn main() {
    println!("{}", fs::read_to_string("/nowhere").is_err());
}
