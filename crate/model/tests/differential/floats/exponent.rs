fn main() {
    println!("{:e} {:e} {:E}", 1234.5, 0.00012, 1e100);
    println!("{:.2e} {:e}", 1234.5, 0.0);
    println!("{:e}", 1500);
}
