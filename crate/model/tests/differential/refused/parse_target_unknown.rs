// error: E0284 at 3:9
fn main() {
    let n = "5".parse().unwrap();
    println!("five");
}
