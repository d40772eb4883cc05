fn main() {
    print!("a");
    print!("{}", 1);
    println!();
    println!("{}", "");
    print!("no newline at the end");
}
