// not supported: std::fs::write at 5:5
use std::fs;

fn main() {
    fs::write("sample/new.txt", "text").unwrap();
}
