extern crate alloc;

fn main() {
    println!("{}", alloc::string::String::from("x"));
}
