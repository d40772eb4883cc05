// not supported: extern crates at 2:1
extern crate alloc;

fn main() {
    println!("{}", alloc::string::String::from("x"));
}
