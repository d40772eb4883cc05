fn main() {
    let n = 1;
    let x = 2.5;
    println!("{}", n as f64 + x);
}
