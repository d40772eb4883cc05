fn main() {
    eprintln!("to the error stream");
    println!("to the output");
    eprint!("again");
}
