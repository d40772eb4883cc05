// error: E0283 at 3:9
fn main() {
    let list = (0..3).map(|n| n * 2).collect();
    println!("done");
}
