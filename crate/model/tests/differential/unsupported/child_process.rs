use std::process::Command;

fn main() {
    println!("{}", Command::new("/nowhere").status().is_err());
}
