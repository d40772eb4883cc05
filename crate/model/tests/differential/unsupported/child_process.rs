// not supported: std::process::Command at 2:19
use std::process::Command;

fn main() {
    println!("{}", Command::new("/nowhere").status().is_err());
}
