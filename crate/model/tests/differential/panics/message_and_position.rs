fn main() {
    println!("before");
    panic!("with a message");
}
